import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { UnitLine } from "@/lib/data/unit-editor";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";

/** How a unit stands: its code, days and contract, who took over, and how many cards it has. */
export function UnitFacts({
  words: { t, locale },
  unit,
}: {
  words: Words;
  unit: Omit<UnitLine, "children">;
}) {
  const day = (each: string) => formatDay(each, locale);
  const { openedOn, closedOn, providerForm, contractFrom, contractTo, successors } = unit;
  const facts = [
    unit.code,
    closedOn
      ? t("units.fact.openBetween", { from: day(openedOn), to: day(closedOn) })
      : t("units.fact.openFrom", { from: day(openedOn) }),
    contractFrom && t("units.fact.contractFrom", { day: day(contractFrom) }),
    contractTo && t("units.fact.contractTo", { day: day(contractTo) }),
    ...successors.map(({ name, onDay }) =>
      t("units.fact.successor", { name: textIn(name, locale), day: day(onDay) }),
    ),
    t("units.fact.cards", { count: unit.cards }),
  ];
  return (
    <p className="note">
      {providerForm === "own" ? null : <Tag color="info">{t(`units.providerForm.${providerForm}`)}</Tag>}{" "}
      {facts.filter(Boolean).join(" · ")}
    </p>
  );
}
