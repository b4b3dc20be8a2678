import type { Measured } from "@/components/scorecard/value-text";
import { ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { IndicatorFollowUp } from "@/lib/data/follow-up-view";
import { routes } from "@/lib/routes";
import { PrognosisTable } from "./prognosis-table";

type PrognosisSectionProps = {
  words: Words;
  followUp: IndicatorFollowUp;
  indicator: Measured & { code: string };
};

/** What the leader has said a year will end at, and how often that came true. */
export function PrognosisSection({ words, followUp, indicator }: PrognosisSectionProps) {
  const { t } = words;
  const { prognoses, hitRate, mayForesee, unit } = followUp;
  if (prognoses.length === 0 && !mayForesee) return null;
  return (
    <section id="prognosis">
      <div className="follow-up-heading">
        <Heading level={2} size="sm">
          {t("prognosis.title")}
        </Heading>
        {mayForesee ? (
          <ButtonLink variant="secondary" size="sm" href={routes.newPrognosis(unit.code, indicator.code)}>
            {t("prognosis.new")}
          </ButtonLink>
        ) : null}
      </div>
      {prognoses.length > 0 ? (
        <PrognosisTable words={words} followUp={followUp} indicator={indicator} />
      ) : (
        <p className="note">{t("prognosis.none")}</p>
      )}
      {hitRate && hitRate.total > 0 ? (
        <p className="note">{t("prognosis.hitRate", { hits: hitRate.hits, total: hitRate.total })}</p>
      ) : null}
    </section>
  );
}
