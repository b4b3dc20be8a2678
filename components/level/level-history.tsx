import { Heading } from "@/components/ui/heading";
import { personName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import type { LevelSheet } from "@/lib/data/level-history";
import { formatMoment } from "@/lib/format/moment";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { adoptionText, levelWords } from "./level-words";

/** Every level ever set here: from when, by whom, and when it was taken out again. */
export function LevelHistory({ words, sheet }: { words: Words; sheet: LevelSheet }) {
  const { t, locale } = words;
  const unit = sheet.unit ? textIn(sheet.unit.name, locale) : t("strategy.allUnits");
  const caption = t("levels.history.title", { unit });
  return (
    <section>
      <Heading level={2} size="xs">
        {caption}
      </Heading>
      {sheet.past.length === 0 ? (
        <p className="note">{t("levels.history.none")}</p>
      ) : (
        <Table caption={caption} captionHidden>
          <thead>
            <tr>
              <th scope="col">{t("strategy.field.fromPeriod")}</th>
              <th scope="col">{t("levels.history.level")}</th>
              <th scope="col">{t("strategy.field.adoptedBy")}</th>
              <th scope="col">{t("levels.history.recorded")}</th>
              <th scope="col">{t("levels.history.retired")}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.past.map((level) => (
              <tr key={level.id}>
                <th scope="row">{formatPeriod(level.fromPeriod, locale)}</th>
                <td>{levelWords(words, sheet.indicator, level).seen}</td>
                <td>{adoptionText(words, level) || "–"}</td>
                <td>
                  {formatMoment(level.recordedAt, locale)}
                  {level.recordedBy ? (
                    <span className="note"> {personName(words, level.recordedBy)}</span>
                  ) : null}
                </td>
                <td>
                  {level.retiredAt ? formatMoment(level.retiredAt, locale) : t("levels.history.inForce")}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
