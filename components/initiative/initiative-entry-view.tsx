import { FollowUpFormView } from "@/components/follow-up/follow-up-form-view";
import { hidden } from "@/components/strategy/field-parts";
import { getWords } from "@/components/ui/words";
import { recordInitiativeEntryAction } from "@/lib/actions/initiative";
import type { InitiativePage } from "@/lib/data/follow-up-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

/** A new line in the log of an initiative. */
export async function InitiativeEntryView({ page: { initiative } }: { page: InitiativePage }) {
  const { t, locale } = await getWords();
  const { id, version, name, progress } = initiative;
  const here = routes.initiative(id);
  return (
    <FollowUpFormView
      title={t("followUp.initiative.logTitle")}
      intro={t("followUp.initiative.logIntro")}
      crumbs={[
        { href: routes.followUp(), name: t("followUp.title") },
        { href: here, name: textIn(name, locale) },
      ]}
      action={recordInitiativeEntryAction}
      sections={[
        {
          fields: [
            hidden("id", id),
            hidden("version", version),
            { name: "text", label: t("followUp.field.text"), kind: "textarea", value: "", required: true },
            {
              name: "progress",
              label: t("followUp.field.progress"),
              kind: "number",
              value: String(progress),
              required: true,
            },
          ],
        },
      ]}
      cancelHref={here}
    />
  );
}
