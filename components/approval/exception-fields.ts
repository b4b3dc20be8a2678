import type { FormField } from "@/components/strategy/form-field";
import type { Words } from "@/components/ui/words";
import type { Exceptions } from "@/lib/data/exception-list";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";

/** What the form is filled with: the unit's code and the period one came from. */
export type ExceptionChoice = { unit: string | undefined; period: string | undefined };

/** The fields of a new exception: for whom, which card and period, until when, and why. */
export function exceptionFields(
  { t, locale }: Words,
  { units, scorecards, periods }: Exceptions,
  chosen: ExceptionChoice,
): FormField[] {
  const named = (list: readonly { id: string; name: Parameters<typeof textIn>[0] }[]) =>
    list.map(({ id, name }) => ({ value: id, text: textIn(name, locale) }));
  const label = (name: string) => t(`approval.field.${name}`);
  const empty = t("approval.choose");
  return [
    {
      name: "unitId",
      label: label("unitId"),
      kind: "select",
      choices: named(units),
      value: units.find(({ code }) => code === chosen.unit)?.id ?? "",
      empty,
    },
    {
      name: "scorecardId",
      label: label("scorecardId"),
      kind: "select",
      choices: named(scorecards),
      value: "",
      empty,
    },
    {
      name: "period",
      label: label("period"),
      kind: "select",
      choices: periods.map((value) => ({ value, text: formatPeriod(value, locale) })),
      value: periods.find((code) => code === chosen.period) ?? "",
      empty,
    },
    { name: "untilDay", label: label("untilDay"), kind: "day", value: "", required: true },
    { name: "reason", label: label("reason"), kind: "textarea", value: "", required: true },
  ];
}
