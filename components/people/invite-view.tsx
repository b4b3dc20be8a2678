import { PageHeader } from "@/components/layout/page-header";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords } from "@/components/ui/words";
import { inviteUserAction } from "@/lib/actions/user";
import type { GrantableUnit } from "@/lib/data/user-view";
import { routes } from "@/lib/routes";
import { grantFields } from "./grant-fields";
import { peopleFormWords } from "./people-words";

/** The form that adds a user: who, and the first role. */
export async function InviteView({ units }: { units: readonly GrantableUnit[] }) {
  const words = await getWords();
  const { t } = words;
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("people.invite")}
        intro={<p>{t("people.inviteIntro")}</p>}
        crumbs={[{ href: routes.users(), name: t("people.title") }]}
      />
      <StrategyForm
        action={inviteUserAction}
        sections={[
          {
            fields: [
              { name: "name", label: t("people.field.name"), kind: "text", value: "", required: true },
              { name: "email", label: t("people.field.email"), kind: "text", value: "", required: true },
              ...grantFields(words, units),
            ],
          },
        ]}
        cancelHref={routes.users()}
        words={await peopleFormWords(t("people.sendInvitation"))}
      />
    </div>
  );
}
