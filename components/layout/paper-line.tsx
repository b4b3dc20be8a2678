import type { Words } from "@/components/ui/words";
import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";

type PaperLineProps = {
  words: Words;
  period: string;
  /** The day the figures are read as known on; null: as they are now. */
  known: string | null;
  demo: boolean;
  printedOn: Day;
  address: string;
};

/** On paper alone: what the figures are of, when they were printed, and where they can be read again. */
export function PaperLine({ words: { t, locale }, period, known, demo, printedOn, address }: PaperLineProps) {
  const facts = [
    formatPeriod(period, locale),
    known ? t("meeting.known", { day: formatDay(known, locale) }) : null,
    t("print.printed", { day: formatDay(printedOn, locale) }),
    demo ? t("layout.demo") : null,
    t("print.source", { address: address.replace(/^https?:\/\//, "") }),
  ];
  return <p className="paper-line">{facts.filter(Boolean).join(" · ")}</p>;
}
