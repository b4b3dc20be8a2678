import { ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { DeviationPage } from "@/lib/data/follow-up-view";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";

/** What the superior has answered, and how it was closed; and the way to do either. */
export function DeviationAnswer({ words, page }: { words: Words; page: DeviationPage }) {
  const { t } = words;
  const { deviation, may, isTop } = page;
  const { id, inside, later, closed } = deviation;
  const { answer, closing } = inside ?? { answer: null, closing: null };
  return (
    <section className="follow-up-part">
      <Heading level={2} size="sm">
        {t("followUp.deviation.answer")}
      </Heading>
      {answer ? <Said words={words} text={answer.text} on={answer.on} by={answer.by} /> : null}
      {answer ? null : <p className="note">{t("followUp.deviation.noAnswer")}</p>}
      {closing ? (
        <>
          <Heading level={3} size="2xs">
            {t("followUp.deviation.closing")}
          </Heading>
          <Said words={words} text={closing.reason ?? ""} on={closing.on} by={closing.by} />
        </>
      ) : null}
      {isTop && !may.answer && !closed ? (
        <p className="note">{t("followUp.deviation.topNeedsAnother")}</p>
      ) : null}
      {may.answer ? (
        <p className="form-actions">
          <ButtonLink variant="secondary" href={routes.deviation(id, { edit: "answer" })}>
            {t("followUp.deviation.answerIt")}
          </ButtonLink>
          {later ? (
            <ButtonLink variant="secondary" href={routes.deviation(id, { edit: "close" })}>
              {t("followUp.deviation.close")}
            </ButtonLink>
          ) : (
            <span className="note">{t("followUp.deviation.tooEarlyToClose")}</span>
          )}
        </p>
      ) : null}
    </section>
  );
}

type SaidProps = { words: Words; text: string; on: string | null; by: string | null };

function Said({ words: { t, locale }, text, on, by }: SaidProps) {
  return (
    <blockquote className="follow-up-said">
      <p>{text}</p>
      <footer className="note">
        {by ? personName({ t }, by) : t("followUp.deviation.someone")}
        {on ? `, ${formatDay(on, locale)}` : null}
      </footer>
    </blockquote>
  );
}
