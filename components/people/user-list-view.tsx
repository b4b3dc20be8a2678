import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { UserList } from "@/lib/data/user-view";
import { routes } from "@/lib/routes";
import { UserTable } from "./user-table";

type UserListViewProps = {
  list: UserList;
  search: string;
  outbox: boolean;
  /** Somebody's data were just erased. */
  erased: boolean;
};

/** The users one administers, and the way to invite one more. `outbox`: the reader may see the letters too. */
export async function UserListView({ list, search, outbox, erased }: UserListViewProps) {
  const words = await getWords();
  const { t } = words;
  return (
    <>
      <PageHeader
        title={t("people.title")}
        intro={<p>{t("people.intro")}</p>}
        tools={
          <>
            {outbox ? (
              <ButtonLink href={routes.outbox} variant="secondary">
                {t("outbox.title")}
              </ButtonLink>
            ) : null}
            <ButtonLink href={routes.users("new")}>{t("people.invite")}</ButtonLink>
          </>
        }
      />
      {erased ? (
        <Alert color="success" role="status">
          <p>{t("people.saved.erased")}</p>
        </Alert>
      ) : null}
      <form className="search-form" action={routes.users()}>
        <Field
          name="search"
          type="search"
          label={t("people.search")}
          defaultValue={search}
          autoComplete="off"
        />
        <Button variant="secondary">{t("people.find")}</Button>
      </form>
      {list.total === 0 ? (
        <EmptyState title={t("people.noneFound")}>
          <TextLink href={routes.users()}>{t("people.showAll")}</TextLink>
        </EmptyState>
      ) : (
        <>
          <p role="status">{t("people.shown", { shown: list.users.length, total: list.total })}</p>
          <UserTable words={words} users={list.users} />
        </>
      )}
    </>
  );
}
