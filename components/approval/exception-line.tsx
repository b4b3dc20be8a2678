import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { OpenException } from "@/lib/data/report-view";
import { formatDay } from "@/lib/format/day";

/** What is open meanwhile: until when, by whom, and why. */
export function ExceptionLine({
  words: { t, locale },
  exception,
}: {
  words: Words;
  exception: OpenException;
}) {
  const { until, grantedBy, reason } = exception;
  return (
    <p className="exception-line">
      {t("approval.openUntil", { day: formatDay(until, locale), name: personName({ t }, grantedBy), reason })}
    </p>
  );
}
