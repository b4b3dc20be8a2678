import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { MyUnit, MyUnits } from "@/lib/data/entry-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

/** The units someone's roles reach, and what is delivered in each. */
export async function MyUnitsSection({ view: { organisation, units } }: { view: MyUnits }) {
  const words = await getWords();
  const { t, locale } = words;
  const [first] = units;
  if (!first) {
    return (
      <EmptyState title={t("myUnits.none")}>
        <p>{t("myUnits.noneNext")}</p>
      </EmptyState>
    );
  }
  const period = formatPeriod(first.period, locale);
  return (
    <section className="work-group">
      <Heading level={2} size="xs">
        {t("myUnits.title")}
      </Heading>
      <p className="note">
        {t("myUnits.intro", { period })}{" "}
        {units.some(({ mayEnter }) => mayEnter) ? (
          <TextLink href={routes.imports()}>{t("valueImport.fromEntry")}</TextLink>
        ) : null}
      </p>
      <Table caption={t("myUnits.caption", { period })} captionHidden className="my-units">
        <thead>
          <tr>
            <th scope="col">{t("unit.unit")}</th>
            <th scope="col">{t("myUnits.delivered")}</th>
            <th scope="col">{t("myUnits.deadline")}</th>
            <th scope="col">
              <span className="ds-sr-only">{t("myUnits.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.unit.code} words={words} organisation={organisation.code} row={unit} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function UnitRow({
  words: { t, locale },
  organisation,
  row,
}: {
  words: Words;
  organisation: string;
  row: MyUnit;
}) {
  const { unit, period, expected, delivered, late, due, mayEnter } = row;
  const name = textIn(unit.name, locale);
  return (
    <tr>
      <th scope="row">
        <TextLink href={routes.unit(organisation, unit.code, period)}>
          <LocalText texts={unit.name} locale={locale} />
        </TextLink>
      </th>
      <td>{expected === 0 ? t("myUnits.nothing") : t("myUnits.deliveredOf", { delivered, expected })}</td>
      <td>
        {due ? t(late > 0 ? "entry.late" : "myUnits.due", { day: formatDay(due, locale) }) : null}{" "}
        {late > 0 ? <Tag color="warning">{t("myUnits.late", { count: late })}</Tag> : null}
      </td>
      <td>
        {mayEnter && expected > 0 ? (
          <TextLink href={routes.entry(unit.code, period)} aria-label={t("myUnits.enterAt", { unit: name })}>
            {t("unit.enter")}
          </TextLink>
        ) : null}
      </td>
    </tr>
  );
}
