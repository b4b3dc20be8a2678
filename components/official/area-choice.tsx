"use client";

import { useTranslations } from "next-intl";
import { Fieldset } from "@/components/ui/fieldset";
import type { StatisticsCategory } from "@/lib/domain/statistics-table";

type AreaChoiceProps = {
  areas: readonly StatisticsCategory[];
  chosen: readonly string[];
  error: string | undefined;
};

/** Whom the figures are of: the chosen ones first, then in the table's order, in a box that scrolls. */
export function AreaChoice({ areas, chosen, error }: AreaChoiceProps) {
  const t = useTranslations("official.table");
  const isChosen = ({ code }: StatisticsCategory) => chosen.includes(code);
  const ordered = [...areas.filter(isChosen), ...areas.filter((area) => !isChosen(area))];
  return (
    <Fieldset id="areas" legend={t("areas")} description={t("areasHint")} error={error}>
      <div className="area-choice">
        {ordered.map((area) => (
          <label key={area.code} className="ds-label" data-weight="regular">
            <input
              className="ds-input"
              type="checkbox"
              name="areas"
              value={area.code}
              defaultChecked={isChosen(area)}
            />
            {area.name}
          </label>
        ))}
      </div>
    </Fieldset>
  );
}
