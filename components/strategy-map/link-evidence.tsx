import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { LinkEvidence, StandingLink, StandingNode } from "@/lib/data/unit-strategy-map-view";
import { FEWEST_PAIRS } from "@/lib/domain/evidence";
import { nodeName, verdictFigures, verdictText } from "./map-words";
import { PairFigure } from "./pair-figure";
import { PairTable } from "./pair-table";

type Ends = { words: Words; cause: StandingNode; effect: StandingNode };

/** What figures say about one link: the word for it, the two series side by side, and the pairs themselves. */
export function LinkEvidenceSection({ link, ...ends }: Ends & { link: StandingLink }) {
  const { words, cause, effect } = ends;
  const { t, locale } = words;
  const { evidence } = link;
  const verdict = evidence?.verdict;
  return (
    <section className="link-evidence" id="evidence" aria-labelledby="evidence-title">
      <Heading level={2} size="sm" id="evidence-title">
        {t("causes.named", { cause: nodeName(words, cause), effect: nodeName(words, effect) })}
      </Heading>
      <p>
        {t(`strategyMap.claim.${link.sign}`, { months: t("causes.months", { count: link.lagMonths }) })}{" "}
        <LocalText texts={link.reason} locale={locale} />
      </p>
      <p className="link-verdict">
        <Tag color={verdict === "covaries" ? "success" : "neutral"}>{verdictText(words, link)}</Tag>{" "}
        {verdictFigures(words, link)}
      </p>
      {evidence ? <Series {...ends} evidence={evidence} /> : <p>{t("strategyMap.hiddenFigures")}</p>}
    </section>
  );
}

function Series({ words, cause, effect, evidence }: Ends & { evidence: LinkEvidence }) {
  const { t } = words;
  const { slots, kind, lag } = evidence;
  return (
    <>
      <p>
        {meaningText(words, evidence)} {t("strategyMap.noProof")}
      </p>
      {slots.length === 0 ? null : (
        <>
          <p className="note">{t("strategyMap.paired", { kind: kind ?? "", count: lag })}</p>
          <div className="pair-figures">
            <PairFigure
              words={words}
              node={cause}
              points={slots.map(({ from, cause: value }) => ({ period: from, value }))}
            />
            <PairFigure
              words={words}
              node={effect}
              points={slots.map(({ to, effect: value }) => ({ period: to, value }))}
            />
          </div>
          <PairTable words={words} evidence={evidence} cause={cause} effect={effect} />
        </>
      )}
    </>
  );
}

/** The verdict in a sentence. */
function meaningText({ t }: Words, { n, kind, verdict, opposite }: LinkEvidence): string {
  if (kind === null) return t("strategyMap.means.noPeriod");
  if (verdict === "tooFew" && n >= FEWEST_PAIRS) return t("strategyMap.means.constant");
  return t(`strategyMap.means.${opposite ? "opposite" : verdict}`, { least: FEWEST_PAIRS });
}
