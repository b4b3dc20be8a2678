import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { LevelRow, LevelStretch, LevelTable } from "@/lib/data/level-table";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { adoptionText, levelWords } from "./level-words";

type LevelGridProps = { words: Words; table: LevelTable; caption: string };

/** Indicator by year; where the level changes within a year, one line from each period on. */
export function LevelGrid({ words, table, caption }: LevelGridProps) {
  const { t } = words;
  const [first] = table.rows;
  return (
    <Table caption={caption} className="level-grid">
      <thead>
        <tr>
          <th scope="col">{t("strategy.field.indicator")}</th>
          {first?.years.map(({ year }) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row key={row.indicator.id} words={words} row={row} unit={table.unit} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = { words: Words; row: LevelRow; unit: LevelTable["unit"] };

function Row({ words, row, unit }: RowProps) {
  const { t, locale } = words;
  const { indicator, frequency, years } = row;
  return (
    <tr>
      <th scope="row">
        <LocalText texts={indicator.name} locale={locale} />
        <span className="note">
          <LocalText texts={indicator.valueUnit} locale={locale} />
          {textIn(indicator.valueUnit, locale) ? " · " : ""}
          {t(`strategy.choice.periodKind.${frequency}`)}
        </span>
      </th>
      {years.map(({ year, stretches }, index) => (
        <td key={year}>
          <span className="level-year">{year}</span>
          <ul className="level-stretches">
            {stretches.map((stretch) => (
              <li key={stretch.from}>
                <Stretch
                  words={words}
                  row={row}
                  unit={unit}
                  stretch={stretch}
                  isOnly={stretches.length === 1}
                  isKnown={isGoingOn(years[index - 1], stretch)}
                />
              </li>
            ))}
          </ul>
        </td>
      ))}
    </tr>
  );
}

/** Is it the level the year before ended with? Its decision stands there already. */
function isGoingOn(before: LevelRow["years"][number] | undefined, { level }: LevelStretch): boolean {
  return before?.stretches.at(-1)?.level?.id === level?.id;
}

type StretchProps = RowProps & { stretch: LevelStretch; isOnly: boolean; isKnown: boolean };

function Stretch({ words, row: { indicator }, unit, stretch, isOnly, isKnown }: StretchProps) {
  const { t, locale } = words;
  const { level, from, adopted } = stretch;
  const { seen } = levelWords(words, indicator, level);
  const period = formatPeriod(from, locale);
  const about = t("levels.editNamed", { indicator: textIn(indicator.name, locale), period });
  return (
    <>
      {isOnly ? null : <span className="note">{t("levels.since", { period })}</span>}
      <TextLink
        href={routes.levels({ indicator: indicator.id, unit: unit?.id ?? "all", from })}
        className={level ? "level-figure" : ""}
      >
        {seen}
        <span className="ds-sr-only"> {about}</span>
      </TextLink>
      <span className="note">{sourceText(words, stretch, unit)}</span>
      {adopted && !isKnown ? (
        <span className="note level-adopted">{adoptionText(words, adopted)}</span>
      ) : null}
    </>
  );
}

/** Where a level comes from, in words. What applies to all has one source only. */
function sourceText({ t, locale }: Words, { source, ancestor }: LevelStretch, unit: LevelTable["unit"]) {
  if (!source || !unit) return null;
  return t(`levels.source.${source}`, { unit: ancestor ? textIn(ancestor, locale) : "" });
}
