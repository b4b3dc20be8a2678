import type { Words } from "@/components/ui/words";
import { PERIOD_KINDS } from "@/lib/domain/period";
import { locales } from "@/lib/schemas/texts";
import { UNIT_KINDS } from "@/lib/schemas/unit";

/** The steps, fields and choices of the founding form in the reader's language. */
export function foundingSteps({ t, locale }: Words, perspectives: readonly { code: string; name: string }[]) {
  const field = (name: string, more: Partial<FoundingField> = {}): FoundingField => ({
    name,
    label: t(`founding.field.${name}`),
    ...more,
  });
  const help = (name: string) => ({ description: t(`founding.help.${name}`) });
  return [
    {
      legend: t("founding.step.code"),
      fields: [field("setupCode", { required: true, ...help("setupCode") })],
    },
    {
      legend: t("founding.step.organisation"),
      fields: [
        field("authority", { required: true, list: "authorities", ...help("authority") }),
        field("locale", {
          value: locale,
          choices: locales.map((value) => ({ value, text: t(`founding.locale.${value}Name`) })),
        }),
        field("dashboardKind", {
          value: "tertial",
          choices: PERIOD_KINDS.map((value) => ({ value, text: t(`strategy.choice.periodKind.${value}`) })),
          ...help("dashboardKind"),
        }),
      ],
    },
    {
      legend: t("founding.step.perspectives"),
      description: t("founding.help.perspectives"),
      fields: perspectives.map(({ code, name }, index) => ({
        name: `perspectives.${code}`,
        label: t("founding.field.perspective", { number: index + 1 }),
        value: name,
        required: true,
      })),
    },
    {
      legend: t("founding.step.unit"),
      fields: [
        field("unit", help("unit")),
        field("unitKind", {
          value: "sector",
          choices: UNIT_KINDS.filter((value) => value !== "organisation").map((value) => ({
            value,
            text: t(`units.kind.${value}`),
          })),
        }),
        field("scorecard", { value: t("founding.scorecardName"), required: true, ...help("scorecard") }),
      ],
    },
    {
      legend: t("founding.step.administrator"),
      fields: [
        field("administrator", { required: true, autoComplete: "name" }),
        field("email", { type: "email", required: true, autoComplete: "username" }),
        field("password", {
          type: "password",
          required: true,
          autoComplete: "new-password",
          ...help("password"),
        }),
        field("alsoLeader", { type: "checkbox", value: "on", ...help("alsoLeader") }),
      ],
    },
  ] satisfies FoundingStep[];
}

export type FoundingField = {
  name: string;
  label: string;
  description?: string;
  type?: "text" | "email" | "password" | "checkbox";
  value?: string;
  choices?: readonly { value: string; text: string }[];
  /** Id of the list of proposals. */
  list?: string;
  required?: boolean;
  autoComplete?: string;
};

export type FoundingStep = { legend: string; description?: string; fields: FoundingField[] };
