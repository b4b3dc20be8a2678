import type { Words } from "@/components/ui/words";
import type { CascadePreview } from "@/lib/data/cascade-preview";
import { textIn } from "@/lib/format/texts";
import type { Texts } from "@/lib/schemas/texts";
import { UnitGroup } from "./unit-group";

type CascadeChangesProps = { words: Words; preview: CascadePreview };

/** Who gets the card and who loses it, and who is to report what by hand afterwards. */
export function CascadeChanges({ words, preview }: CascadeChangesProps) {
  const { t, locale } = words;
  const { gains, loses, begins, stops } = preview;
  const listed = (indicators: readonly { name: Texts }[]) =>
    indicators.map(({ name }) => textIn(name, locale)).join(", ");
  return (
    <>
      <UnitGroup
        words={words}
        title={t("cascade.gains", { count: gains.length })}
        note={t("cascade.gainsMeans")}
        items={gains}
      />
      <UnitGroup
        words={words}
        title={t("cascade.loses", { count: loses.length })}
        note={t("cascade.losesMeans")}
        items={loses}
        tell={({ values }) => t("cascade.values", { count: values })}
      />
      <UnitGroup
        words={words}
        title={t("cascade.begins", { count: begins.length })}
        items={begins}
        tell={({ indicators }) => listed(indicators)}
      />
      <UnitGroup
        words={words}
        title={t("cascade.stops", { count: stops.length })}
        items={stops}
        tell={({ indicators, gathers }) =>
          `${listed(indicators)} (${t(gathers ? "cascade.gathers" : "cascade.lapses")})`
        }
      />
    </>
  );
}
