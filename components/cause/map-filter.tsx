import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import type { StrategyMap } from "@/lib/data/strategy-map";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

/** Which card is drawn: a plain form that the address remembers. */
export function MapFilter({ words: { t, locale }, map }: { words: Words; map: StrategyMap }) {
  return (
    <form action={routes.causes()} method="get" className="cause-map-filter">
      <SelectField
        name="card"
        label={t("causes.map.card")}
        defaultValue={map.card ?? "all"}
        choices={[
          ...map.cards.map(({ id, name }) => ({ value: id, text: textIn(name, locale) })),
          { value: "all", text: t("causes.map.allCards") },
        ]}
      />
      <Button variant="secondary">{t("period.show")}</Button>
    </form>
  );
}
