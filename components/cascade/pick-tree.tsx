import { Button } from "@/components/ui/button";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { CascadeUnit } from "@/lib/data/cascade";
import { formatDay } from "@/lib/format/day";
import { textIn } from "@/lib/format/texts";
import { keyOf } from "./cascade-choice";
import type { Picks } from "./folded-picks";

type PickTreeProps = {
  words: Words;
  /** The page itself. */
  address: string;
  /** The units below `above`, and those of them that are drawn. */
  all: readonly CascadeUnit[];
  drawn: readonly CascadeUnit[];
  picks: Picks;
  above: CascadeUnit | null;
};

/** The units right below one, each with those below it. */
export function PickTree({ above, all, drawn, ...context }: PickTreeProps) {
  const depth = above ? above.depth + 1 : 0;
  const children = drawn.filter((unit) => unit.depth === depth);
  const below = (units: readonly CascadeUnit[], unit: CascadeUnit) =>
    units.filter(({ path }) => path !== unit.path && path.startsWith(unit.path));
  if (children.length === 0) return null;
  return (
    <ul>
      {children.map((unit) => {
        const own = { all: below(all, unit), drawn: below(drawn, unit) };
        return (
          <li key={unit.id} id={`unit-${keyOf(unit.id)}`}>
            <Box words={context.words} unit={unit} isPicked={context.picks.picked.has(unit.id)} />
            <PickTree {...context} {...own} above={unit} />
            <Folded {...context} {...own} above={unit} />
          </li>
        );
      })}
    </ul>
  );
}

/** Opens what is folded right below a unit, and tells how many are picked there. */
function Folded({ words: { t, locale }, address, all, drawn, picks, above }: PickTreeProps) {
  const seen = new Set(drawn);
  const hidden = all.filter((unit) => !seen.has(unit));
  const isOpen = !hidden.some((unit) => unit.depth === (above?.depth ?? 0) + 1);
  if (!above || isOpen) return null;
  const count = hidden.filter(({ id }) => picks.picked.has(id)).length;
  return (
    <p className="cascade-folded">
      <Button
        variant="tertiary"
        size="sm"
        name="open"
        value={keyOf(above.id)}
        formAction={`${address}#unit-${keyOf(above.id)}`}
      >
        {t("cascade.unfold", { count: hidden.length, name: textIn(above.name, locale) })}
      </Button>
      {count > 0 ? <span className="note">{t("cascade.pickedHere", { count })}</span> : null}
    </p>
  );
}

type BoxProps = { words: Words; unit: CascadeUnit; isPicked: boolean };

/** A unit one may not change is told, without a box. */
function Box({ words: { t, locale }, unit, isPicked }: BoxProps) {
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
      <input className="ds-input" type="checkbox" name="u" value={keyOf(id)} defaultChecked={isPicked} />
      {text}
    </label>
  );
}
