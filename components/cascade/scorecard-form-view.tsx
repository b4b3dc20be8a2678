import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { ChoiceSearch, narrowedSections } from "@/components/strategy/choice-search";
import { hidden, textFields } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { getWords, type Words } from "@/components/ui/words";
import { linesOf } from "@/components/unit-tree/lines";
import type { FormState } from "@/lib/actions/define-action";
import { archiveScorecardAction, createScorecardAction, editScorecardAction } from "@/lib/actions/scorecards";
import type { ScorecardListing } from "@/lib/data/scorecard-list";
import type { UnitLine } from "@/lib/data/unit-editor";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Plan = ScorecardListing["plan"];
type FrameProps = {
  title: string;
  note?: readonly string[];
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields: FormField[];
  submit: string;
  planId: string | undefined;
  asked?: Asked;
};
/** The form as the address names it, and what is searched for in it. */
type Asked = { edit: string; find: string | undefined };

async function ScorecardForm({ title, note = [], action, fields, submit, planId, asked }: FrameProps) {
  const { edit, find } = asked ?? {};
  const address = { page: routes.scorecards, search: { edit, plan: planId }, find };
  const sections = [{ fields }];
  const { t } = await getWords();
  return (
    <div className="narrow-page">
      <PageHeader title={title} crumbs={[{ href: routes.scorecards, name: t("strategy.scorecards") }]} />
      {note.length > 0 ? (
        <Alert>
          {note.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Alert>
      ) : null}
      <ChoiceSearch sections={sections} address={address} />
      <StrategyForm
        action={action}
        sections={narrowedSections(sections, address)}
        cancelHref={routes.scorecardsOf({ plan: planId })}
        words={await formWords(submit)}
      />
    </div>
  );
}

type NewProps = {
  plans: readonly Plan[];
  plan: Plan | undefined;
  roots: readonly UnitLine[];
  asked: Asked;
};

/** A new, empty scorecard in a plan. */
export async function NewScorecardForm({ plans, plan, roots, asked }: NewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const choices = plans.map(({ id, name, state }) => ({
    value: id,
    text: `${textIn(name, locale)} (${t(`plans.states.${state}`).toLowerCase()})`,
    lang: langOf(name, locale),
  }));
  const planField: FormField = {
    name: "planId",
    label: t("plans.plan"),
    kind: "select",
    value: plan?.id ?? "",
    choices,
  };
  return (
    <ScorecardForm
      title={t("cascade.newCard")}
      note={[t("cascade.newMeans")]}
      action={createScorecardAction}
      fields={cardFields(words, roots, null, [planField])}
      submit={t("cascade.create")}
      planId={plan?.id}
      asked={asked}
    />
  );
}

type EditProps = { card: ScorecardListing; roots: readonly UnitLine[]; asked: Asked };

/** Name, owner and visibility of a card. */
export async function EditScorecardForm({ card, roots, asked }: EditProps) {
  const words = await getWords();
  const { t, locale } = words;
  return (
    <ScorecardForm
      title={t("strategy.editNamed", { name: textIn(card.name, locale) })}
      action={editScorecardAction}
      fields={[hidden("id", card.id), hidden("version", card.version), ...cardFields(words, roots, card)]}
      submit={t("strategy.save")}
      planId={card.plan.id}
      asked={asked}
    />
  );
}

/** Asks before a card is put away, and says what that means. */
export async function ArchiveScorecardForm({ card }: { card: ScorecardListing }) {
  const { t, locale } = await getWords();
  return (
    <ScorecardForm
      title={t("cascade.archiveNamed", { card: textIn(card.name, locale) })}
      note={[t("cascade.archiveMeans", { count: card.units }), t("cascade.archiveKeeps")]}
      action={archiveScorecardAction}
      fields={[hidden("id", card.id), hidden("version", card.version)]}
      submit={t("cascade.archive")}
      planId={card.plan.id}
    />
  );
}

function cardFields(
  words: Words,
  roots: readonly UnitLine[],
  card: ScorecardListing | null,
  besideOwner: readonly FormField[] = [],
): FormField[] {
  const { t, locale } = words;
  const units = linesOf(roots).map(({ id, path, name }) => ({
    value: id,
    text: `${indent(path)}${textIn(name, locale)}`,
    lang: langOf(name, locale),
  }));
  return [
    ...textFields(words, "name", card?.name ?? null),
    {
      name: "ownerUnitId",
      label: t("strategy.owner"),
      description: t("cascade.ownerHelp"),
      kind: "select",
      value: card?.owner.id ?? units[0]?.value ?? "",
      choices: units,
    },
    ...besideOwner,
    {
      name: "published",
      label: t("cascade.published"),
      description: t("cascade.publishedHelp"),
      kind: "checkbox",
      value: (card?.published ?? false) ? "on" : "",
      choices: [
        { value: "on", text: t("strategy.everyone") },
        { value: "", text: t("strategy.signedIn") },
      ],
    },
  ];
}

/** So that the tree can be seen in a list of choices. */
function indent(path: string): string {
  return "\u2003".repeat(path.split("/").length - 3);
}
