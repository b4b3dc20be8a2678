import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Words } from "@/components/ui/words";
import type { CascadeUnit } from "@/lib/data/cascade";
import { keyOf } from "./cascade-choice";
import type { Picks } from "./folded-picks";

type PickSearchProps = { words: Words; picks: Picks; units: readonly CascadeUnit[]; isNone: boolean };

/** Finds units to pick by name or code. The first button of the form, so that Enter in the field finds. */
export function PickSearch({ words: { t }, picks: { open, text }, units: [root], isNone }: PickSearchProps) {
  const isSearched = !open && Boolean(text);
  return (
    <>
      <div className="unit-search">
        <Field
          name="q"
          type="search"
          label={t("units.search.field")}
          defaultValue={isSearched ? text : ""}
          autoComplete="off"
        />
        <Button variant="secondary" name="open" value="">
          {t("units.search.show")}
        </Button>
        {isSearched && root ? (
          <Button variant="tertiary" name="open" value={keyOf(root.id)}>
            {t("units.search.clear")}
          </Button>
        ) : null}
      </div>
      {isNone ? <p role="status">{t("units.search.none")}</p> : null}
    </>
  );
}
