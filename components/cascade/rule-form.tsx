import { Button } from "@/components/ui/button";
import { Fieldset } from "@/components/ui/fieldset";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import { isMany } from "@/components/unit-tree/open-branches";
import type { Cascade, CascadeUnit } from "@/lib/data/cascade";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { keyOf } from "./cascade-choice";

/** Gives the card to, or takes it from, all units at a place in the tree, of one kind or of every kind. */
export function RuleForm({ words: { t, locale }, cascade }: { words: Words; cascade: Cascade }) {
  const units = cascade.units.filter(({ mayChange }) => mayChange);
  const places = placesIn(units).map(({ id, name, depth }) => ({
    value: keyOf(id),
    text: `${"\u2003".repeat(depth)}${textIn(name, locale)}`,
    lang: langOf(name, locale),
  }));
  const kinds = [...new Set(units.map(({ kind }) => kind))].map((kind) => ({
    value: kind,
    text: t(`units.kind.${kind}`),
  }));
  return (
    <form action={routes.scorecardUnits(cascade.id)} method="get" className="cascade-rule">
      <input type="hidden" name="by" value="rule" />
      <Fieldset id="act" legend={t("cascade.act")}>
        <div className="cascade-acts">
          {(["add", "remove"] as const).map((act) => (
            <label key={act} className="cascade-pick">
              <input
                className="ds-input"
                type="radio"
                name="act"
                value={act}
                defaultChecked={act === "add"}
              />
              <span>{t(`cascade.acts.${act}`)}</span>
            </label>
          ))}
        </div>
      </Fieldset>
      <SelectField name="unit" label={t("cascade.place")} choices={places} />
      <SelectField name="kind" label={t("cascade.kind")} choices={kinds} empty={t("cascade.everyKind")} />
      <Button variant="secondary">{t("cascade.preview")}</Button>
    </form>
  );
}

/** Of many units those that have others below them: one alone is picked in the tree. */
function placesIn(units: readonly CascadeUnit[]): readonly CascadeUnit[] {
  const next = (index: number) => units[index + 1]?.path ?? "";
  return isMany(units) ? units.filter(({ path }, index) => next(index).startsWith(path)) : units;
}
