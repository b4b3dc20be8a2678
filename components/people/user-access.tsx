import { Details } from "@/components/ui/details";
import { Heading } from "@/components/ui/heading";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import { deactivateUserAction, inviteAgainAction, reactivateUserAction } from "@/lib/actions/user";
import type { EditedUser } from "@/lib/data/user-view";
import { routes } from "@/lib/routes";
import { ActButton } from "./act-button";
import { peopleRefusals } from "./people-words";

/** Whether a user gets in: a new link, and the door opened or shut. Shutting asks first, and can be undone. */
export async function UserAccess({ words: { t }, user }: { words: Words; user: EditedUser }) {
  const [refusals, fields] = [await peopleRefusals(), { id: user.id }];
  return (
    <section className="page-section">
      <Heading level={2} size="sm">
        {t("people.access")}
      </Heading>
      {user.active && !user.external ? (
        <ActButton
          action={inviteAgainAction}
          fields={fields}
          label={t(user.invited ? "people.inviteAgain" : "people.sendLink")}
          refusals={refusals}
        />
      ) : null}
      {user.active ? (
        <Details summary={t("people.deactivate")}>
          <p>{t("people.deactivateMeans")}</p>
          <ActButton
            action={deactivateUserAction}
            fields={fields}
            label={t("people.deactivateNow")}
            about={user.name}
            refusals={refusals}
            variant="primary"
            color="danger"
          />
        </Details>
      ) : (
        <>
          <p>{t("people.inactiveMeans")}</p>
          <ActButton
            action={reactivateUserAction}
            fields={fields}
            label={t("people.reactivate")}
            refusals={refusals}
          />
          <p>
            <TextLink href={routes.eraseUser(user.id)}>{t("people.erase.link")}</TextLink>
          </p>
        </>
      )}
    </section>
  );
}
