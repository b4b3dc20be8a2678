import { Alert } from "@/components/ui/alert";
import type { Words } from "@/components/ui/words";
import type { CauseList } from "@/lib/data/cause-list";
import { keyText } from "./end-text";

/** Says that links go round in a circle, and where: causes do feed back, but it should be meant. */
export function LoopNote({ words, list }: { words: Words; list: CauseList }) {
  const { t } = words;
  if (list.loops.length === 0) return null;
  return (
    <Alert color="warning" title={t("causes.loops", { count: list.loops.length })}>
      <ul className="ds-list">
        {list.loops.map(({ links, kind, lagMonths }) => {
          const stops = [...links.map(({ cause }) => cause), links[0]?.cause ?? ""];
          const way = stops.map((key) => keyText(words, list, key)).join(" → ");
          const months = t("causes.months", { count: lagMonths });
          return <li key={links.map(({ id }) => id).join()}>{t(`causes.loop.${kind}`, { way, months })}</li>;
        })}
      </ul>
      <p>{t("causes.loopsMean")}</p>
    </Alert>
  );
}
