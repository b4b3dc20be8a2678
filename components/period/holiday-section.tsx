import { Heading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { KindSetting } from "@/lib/data/period-setting";
import { nextWorkingDay } from "@/lib/domain/calendar";
import { addDays, type Day } from "@/lib/domain/day";
import { holidaysIn } from "@/lib/domain/holiday";
import { periodAt } from "@/lib/domain/period";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { formatWeekday } from "@/lib/format/weekday";
import { routes } from "@/lib/routes";

type HolidaySectionProps = { words: Words; kinds: readonly KindSetting[]; year: number };

/** The public holidays of a year, and the deadlines each of them moves. */
export function HolidaySection({ words, kinds, year }: HolidaySectionProps) {
  const { t, locale } = words;
  const title = t("periods.holidays.title", { year: String(year) });
  return (
    <section className="period-section" id="holidays">
      <Heading level={2}>{title}</Heading>
      <Table caption={title} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t("periods.holidays.day")}</th>
            <th scope="col">{t("periods.holidays.name")}</th>
            <th scope="col">{t("periods.holidays.moved")}</th>
          </tr>
        </thead>
        <tbody>
          {holidaysIn(year).map(({ day, names }) => (
            <tr key={day}>
              <th scope="row">
                {formatWeekday(day, locale)} {formatDay(day, locale)}
              </th>
              <td>{names.map((name) => t(`periods.reason.${name}`)).join(" / ")}</td>
              <td>{movedFrom(words, kinds, day)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="period-years">
        <Year words={words} year={year - 1} name="earlier" />
        <Year words={words} year={year + 1} name="later" />
      </p>
    </section>
  );
}

/** The periods counted to this day, and the day each is due instead. */
function movedFrom({ t, locale }: Words, kinds: readonly KindSetting[], day: Day) {
  const moved = kinds.flatMap(({ kind, dueDays }) => {
    const period = periodAt(kind, addDays(day, -dueDays));
    return addDays(period.end, dueDays) === day ? [period] : [];
  });
  if (moved.length === 0) return <span className="note">{t("periods.holidays.none")}</span>;
  const to = formatDay(nextWorkingDay(day), locale);
  return moved
    .map(({ code }) => t("periods.holidays.movedTo", { period: formatPeriod(code, locale), day: to }))
    .join(", ");
}

type YearProps = { words: Words; year: number; name: "earlier" | "later" };

function Year({ words: { t }, year, name }: YearProps) {
  if (year < 1900 || year > 2999) return null;
  return (
    <TextLink href={`${routes.periodsOf({ year: String(year) })}#holidays`}>
      {t(`periods.holidays.${name}`, { year: String(year) })}
    </TextLink>
  );
}
