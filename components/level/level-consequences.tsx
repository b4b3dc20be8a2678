import { Alert } from "@/components/ui/alert";
import type { Words } from "@/components/ui/words";
import type { LevelPreview } from "@/lib/data/level-preview";
import { formatPeriod } from "@/lib/format/period";
import { adoptionText } from "./level-words";

type Props = { words: Words; preview: LevelPreview };

/** What follows from a change of level, one warning for each thing to think over. */
export function LevelConsequences({ words, preview }: Props) {
  return (
    <>
      <Lowered words={words} preview={preview} />
      <JudgedAnew words={words} preview={preview} />
      <Locked words={words} preview={preview} />
    </>
  );
}

function Lowered({ words, preview: { lowered } }: Props) {
  const { t } = words;
  if (lowered.length === 0) return null;
  return (
    <Alert color="warning" title={t("levels.confirm.lowered")}>
      <ul className="ds-list">
        {lowered.map((adoption) => (
          <li key={adoptionText(words, adoption)}>{adoptionText(words, adoption)}</li>
        ))}
      </ul>
      <p>{t("levels.confirm.loweredMeans")}</p>
    </Alert>
  );
}

function JudgedAnew({ words: { t, locale }, preview: { open } }: Props) {
  if (open.length === 0) return null;
  return (
    <Alert color="warning" title={t("levels.confirm.open")}>
      <ul className="ds-list">
        {open.map(({ period, units, better, worse, other }) => (
          <li key={period}>
            {t("levels.confirm.moves", {
              period: formatPeriod(period, locale),
              units,
              moved: better + worse + other,
              better,
              worse,
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Locked({ words: { t, locale }, preview: { locked } }: Props) {
  if (locked.length === 0) return null;
  return (
    <Alert color="info" title={t("levels.confirm.locked", { count: locked.length })}>
      <p>{locked.map((period) => formatPeriod(period, locale)).join(", ")}</p>
    </Alert>
  );
}
