import { PageHeader } from "@/components/layout/page-header";
import { ActButton } from "@/components/people/act-button";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { SavedMessage } from "@/components/ui/saved-message";
import { getWords, type Words } from "@/components/ui/words";
import { endExceptionAction, grantExceptionAction } from "@/lib/actions/report";
import type { Exceptions } from "@/lib/data/exception-list";
import type { OpenException } from "@/lib/data/report-view";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { approvalFormWords, approvalRefusals } from "./approval-words";
import { type ExceptionChoice, exceptionFields } from "./exception-fields";
import { ExceptionLine } from "./exception-line";

type ExceptionsViewProps = { exceptions: Exceptions; saved: string | undefined; chosen: ExceptionChoice };

/** What is open after an exception, and the form that opens a locked period. */
export async function ExceptionsView({ exceptions, saved, chosen }: ExceptionsViewProps) {
  const words = await getWords();
  const { t } = words;
  const { open } = exceptions;
  const refusals = await approvalRefusals();
  return (
    <div className="narrow-page stack">
      <PageHeader title={t("approval.exceptions.title")} intro={<p>{t("approval.exceptions.intro")}</p>} />
      {saved === "open" || saved === "end" ? (
        <SavedMessage key={open.length}>
          <p>{t(`approval.exceptions.saved.${saved}`)}</p>
        </SavedMessage>
      ) : null}
      <section>
        <Heading level={2} size="sm">
          {t("approval.exceptions.open", { count: open.length })}
        </Heading>
        <ul className="exception-list">
          {open.map((exception) => (
            <li key={exception.id}>
              <Exception words={words} exception={exception} refusals={refusals} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Heading level={2} size="sm">
          {t("approval.exceptions.new")}
        </Heading>
        <StrategyForm
          action={grantExceptionAction}
          sections={[{ fields: exceptionFields(words, exceptions, chosen) }]}
          words={await approvalFormWords(t("approval.exceptions.grant"))}
          cancelHref={routes.myUnits}
        />
      </section>
    </div>
  );
}

type ExceptionProps = { words: Words; exception: OpenException; refusals: Record<string, string> };

function Exception({ words, exception, refusals }: ExceptionProps) {
  const { t, locale } = words;
  const { id, unit, scorecard, period } = exception;
  const card = textIn(scorecard.name, locale);
  const about = `${textIn(unit, locale)}, ${card}, ${formatPeriod(period, locale)}`;
  return (
    <>
      <p>
        <strong>
          <LocalText texts={unit} locale={locale} />
        </strong>
        , {card}, {formatPeriod(period, locale)}
      </p>
      <ExceptionLine words={words} exception={exception} />
      <ActButton
        action={endExceptionAction}
        fields={{ id }}
        label={t("approval.exceptions.end")}
        about={about}
        refusals={refusals}
      />
    </>
  );
}
