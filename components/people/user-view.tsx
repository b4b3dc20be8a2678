import { PersonalSection } from "@/components/account/personal-section";
import { PageHeader } from "@/components/layout/page-header";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import { editUserAction } from "@/lib/actions/user";
import type { EditedUser, GrantableUnit } from "@/lib/data/user-view";
import { routes } from "@/lib/routes";
import { GrantSection } from "./grant-section";
import { peopleFormWords } from "./people-words";
import type { SavedUser } from "./saved-user";
import { UserAccess } from "./user-access";
import { UserState } from "./user-table";

type UserViewProps = {
  user: EditedUser;
  units: readonly GrantableUnit[];
  saved: SavedUser | null;
  /** There is a mail server, so that a letter is on its way; else it lies in the outbox. */
  mailed: boolean;
};

/** One user: name, roles, invitation and activity, as far as the reader administers them. */
export async function UserView({ user, units, saved, mailed }: UserViewProps) {
  const words = await getWords();
  const { t } = words;
  return (
    <div className="narrow-page">
      <PageHeader
        title={user.name}
        kicker={user.email}
        intro={<UserState words={words} {...user} />}
        crumbs={[{ href: routes.users(), name: t("people.title") }]}
      />
      {saved ? <SavedNote words={words} saved={saved} mailed={mailed} /> : null}
      <ReachNote words={words} user={user} />
      {user.editable ? <NameForm words={words} user={user} /> : null}
      <GrantSection words={words} user={user} units={units} />
      {user.editable && !user.self ? <UserAccess words={words} user={user} /> : null}
      {user.editable || user.self ? <PersonalSection words={words} id={user.id} own={user.self} /> : null}
    </div>
  );
}

type UserProps = { words: Words; user: EditedUser };

async function NameForm({ words: { t }, user }: UserProps) {
  return (
    <StrategyForm
      action={editUserAction}
      sections={[
        {
          fields: [
            { name: "id", label: "id", kind: "hidden", value: user.id },
            { name: "name", label: t("people.field.name"), kind: "text", value: user.name, required: true },
          ],
        },
      ]}
      cancelHref={routes.users()}
      words={await peopleFormWords(t("strategy.save"))}
    />
  );
}

/** What was just done; after an invitation, where the letter is. */
function SavedNote({ words: { t }, saved, mailed }: { words: Words; saved: SavedUser; mailed: boolean }) {
  return (
    <Alert color="success" role="status">
      <p>
        {t(`people.saved.${saved === "invited" && !mailed ? "inOutbox" : saved}`)}{" "}
        {saved === "invited" ? <TextLink href={routes.outbox}>{t("people.seeOutbox")}</TextLink> : null}
      </p>
    </Alert>
  );
}

/** Why some of it cannot be changed by the reader. */
function ReachNote({ words: { t }, user: { self, editable } }: UserProps) {
  if (editable && !self) return null;
  return (
    <Alert>
      <p>{t(self ? "people.self" : "people.outsideReach")}</p>
    </Alert>
  );
}
