import { hidden } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { FormState } from "@/lib/actions/define-action";
import { answerDeviationAction, closeDeviationAction, explainDeviationAction } from "@/lib/actions/deviation";
import type { DeviationPage } from "@/lib/data/follow-up-view";

export type DeviationForm = {
  title: string;
  intro: string;
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields: FormField[];
};

/** The form asked for, when the reader may use it: explain, answer or close. */
export function deviationForm(
  { t }: Words,
  { deviation, people, may }: DeviationPage,
  asked: string,
): DeviationForm | null {
  const { id, version, fact, cause, action, inside } = deviation;
  const identity = [hidden("id", id), hidden("version", version)];
  const text = (name: string, value: string | null): FormField => ({
    name,
    label: t(`followUp.field.${name}`),
    description: t(`followUp.help.${name}`),
    kind: "textarea",
    value: value ?? "",
    required: true,
  });
  const headed = (name: string) => ({
    title: t(`followUp.form.${name}.title`),
    intro: t(`followUp.form.${name}.intro`),
  });
  if (asked === "explain" && may.explain) {
    return {
      ...headed("explain"),
      action: explainDeviationAction,
      fields: [
        ...identity,
        text("fact", fact),
        text("cause", cause),
        text("action", action),
        {
          name: "responsibleId",
          label: t("followUp.field.responsibleId"),
          kind: "select",
          value: inside?.responsible?.id ?? "",
          empty: t("strategy.choose"),
          choices: people.map((person) => ({ value: person.id, text: person.name })),
        },
        {
          name: "dueDay",
          label: t("followUp.field.dueDay"),
          kind: "day",
          value: inside?.dueDay ?? "",
          required: true,
        },
      ],
    };
  }
  if (asked === "answer" && may.answer) {
    const fields = [...identity, text("answer", inside?.answer?.text ?? null)];
    return { ...headed("answer"), action: answerDeviationAction, fields };
  }
  if (asked === "close" && may.answer) {
    const fields = [...identity, text("closingReason", null)];
    return { ...headed("close"), action: closeDeviationAction, fields };
  }
  return null;
}
