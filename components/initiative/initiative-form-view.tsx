import { FollowUpFormView } from "@/components/follow-up/follow-up-form-view";
import { getWords } from "@/components/ui/words";
import { createInitiativeAction, editInitiativeAction } from "@/lib/actions/initiative";
import type { InitiativeChoices, InitiativeView } from "@/lib/data/follow-up-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { type Begun, initiativeSections } from "./initiative-forms";

type InitiativeFormViewProps = {
  choices: InitiativeChoices;
  /** The one to change; null for a new one. */
  initiative: InitiativeView | null;
  begun?: Begun;
  today: string;
};

/** A new initiative of a unit, or one to change. */
export async function InitiativeFormView({
  choices,
  initiative,
  begun = { deviation: undefined, indicator: undefined },
  today,
}: InitiativeFormViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { unit, organisation } = choices;
  const unitName = textIn(unit.name, locale);
  return (
    <FollowUpFormView
      title={t(initiative ? "followUp.initiative.editTitle" : "followUp.initiative.newTitle", {
        unit: unitName,
      })}
      intro={t("followUp.initiative.intro")}
      crumbs={[
        { href: routes.followUp(), name: t("followUp.title") },
        { href: routes.unit(organisation.code, unit.code), name: unitName },
      ]}
      action={initiative ? editInitiativeAction : createInitiativeAction}
      sections={initiativeSections(words, choices, initiative, begun, today)}
      cancelHref={cancelTo(initiative, begun)}
    />
  );
}

function cancelTo(initiative: InitiativeView | null, { deviation }: Begun): string {
  if (initiative) return routes.initiative(initiative.id);
  return deviation ? routes.deviation(deviation) : routes.followUp();
}
