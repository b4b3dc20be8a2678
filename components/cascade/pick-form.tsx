import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { Cascade, CascadeUnit } from "@/lib/data/cascade";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";
import { keyOf } from "./cascade-choice";

/** The tree of units with a box each: those ticked have the card, no others. */
export function PickForm({ words, cascade }: { words: Words; cascade: Cascade }) {
  const { t } = words;
  return (
    <form action={routes.scorecardUnits(cascade.id)} method="get" className="cascade-picks">
      <input type="hidden" name="by" value="pick" />
      <Fieldset id="units" legend={t("cascade.ticked")}>
        <Branch words={words} units={cascade.units} above={null} />
      </Fieldset>
      <Button variant="secondary">{t("cascade.preview")}</Button>
    </form>
  );
}

type BranchProps = { words: Words; units: readonly CascadeUnit[]; above: CascadeUnit | null };

/** The units right below one, each with those below it. */
function Branch({ words, units, above }: BranchProps) {
  const own = above ? units.filter(({ path }) => path.startsWith(above.path)) : units;
  const depth = above ? above.depth + 1 : 0;
  const children = own.filter((unit) => unit.depth === depth);
  if (children.length === 0) return null;
  return (
    <ul>
      {children.map((unit) => (
        <li key={unit.id}>
          <Box words={words} unit={unit} />
          <Branch words={words} units={own} above={unit} />
        </li>
      ))}
    </ul>
  );
}

/** A unit one may not change is told, without a box. */
function Box({ words: { t, locale }, unit }: { words: Words; unit: CascadeUnit }) {
  const { id, name, kind, assigned, mayChange, closedOn } = unit;
  const text = (
    <span>
      <LocalText texts={name} locale={locale} />{" "}
      <span className="note">
        {t(`units.kind.${kind}`)}
        {mayChange ? "" : `. ${t(assigned ? "cascade.stays" : "cascade.without")}`}
        {closedOn ? `. ${t("cascade.closedOn", { day: formatDay(closedOn, locale) })}` : ""}
      </span>
    </span>
  );
  if (!mayChange) return <p className="cascade-pick">{text}</p>;
  return (
    <label className="cascade-pick">
      <input className="ds-input" type="checkbox" name="u" value={keyOf(id)} defaultChecked={assigned} />
      {text}
    </label>
  );
}
