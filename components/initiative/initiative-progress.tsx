import type { Words } from "@/components/ui/words";
import type { InitiativeView } from "@/lib/data/follow-up-view";
import { textIn } from "@/lib/format/texts";

/** How far an initiative has come: a bar, and the same in words. */
export function InitiativeProgress({
  words: { t, locale },
  initiative: { name, progress, state },
}: {
  words: Words;
  initiative: InitiativeView;
}) {
  return (
    <p className="initiative-progress">
      <progress max={100} value={progress} aria-label={textIn(name, locale)} data-state={state} />
      <span>
        {t("followUp.initiative.progress", { progress })} · {t(`followUp.state.${state}`)}
      </span>
    </p>
  );
}
