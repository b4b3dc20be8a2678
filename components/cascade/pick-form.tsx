import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import type { Words } from "@/components/ui/words";
import { isMany } from "@/components/unit-tree/open-branches";
import type { Cascade } from "@/lib/data/cascade";
import { routes } from "@/lib/routes";
import { BETWEEN_KEYS, keyOf } from "./cascade-choice";
import { drawnUnits, type Picks } from "./folded-picks";
import { PickSearch } from "./pick-search";
import { PickTree } from "./pick-tree";

type PickFormProps = { words: Words; cascade: Cascade; picks: Picks };

/**
 * The tree of units with a box each: those ticked have the card, no others. Of many units the branches are folded, and to open one
 * sends the same form, which keeps what is picked.
 */
export function PickForm({ words, cascade, picks }: PickFormProps) {
  const { t } = words;
  const { units } = cascade;
  const drawn = drawnUnits(units, picks);
  const seen = new Set(drawn);
  const kept = units.filter((unit) => unit.mayChange && picks.picked.has(unit.id) && !seen.has(unit));
  const address = routes.scorecardUnits(cascade.id);
  return (
    <form action={isMany(units) ? `${address}#pick` : address} method="get" className="cascade-picks">
      <input type="hidden" name="by" value="pick" />
      {kept.length > 0 ? (
        <input type="hidden" name="u" value={kept.map(({ id }) => keyOf(id)).join(BETWEEN_KEYS)} />
      ) : null}
      {isMany(units) ? (
        <PickSearch words={words} picks={picks} units={units} isNone={drawn.length === 0} />
      ) : null}
      <Fieldset id="units" legend={t("cascade.ticked")}>
        <PickTree words={words} address={address} all={units} drawn={drawn} picks={picks} above={null} />
      </Fieldset>
      <Button variant="secondary">{t("cascade.preview")}</Button>
    </form>
  );
}
