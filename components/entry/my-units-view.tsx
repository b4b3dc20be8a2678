import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
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

/** The units someone answers for, and what is left to report in each. */
export async function MyUnitsView({ view, name }: { view: MyUnits; name: string }) {
  const words = await getWords();
  const { t, locale } = words;
  const { organisation, units } = view;
  const [first] = units;
  const period = first ? formatPeriod(first.period, locale) : "";
  return (
    <div className="stack">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={t("myUnits.title")}
        kicker={textIn(organisation.name, locale)}
        intro={<p>{t("myUnits.intro", { name, period })}</p>}
      />
      {units.length === 0 ? (
        <EmptyState title={t("myUnits.none")}>
          <p>{t("myUnits.noneNext")}</p>
        </EmptyState>
      ) : (
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
      )}
    </div>
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
