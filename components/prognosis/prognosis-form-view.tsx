import { FollowUpFormView } from "@/components/follow-up/follow-up-form-view";
import { hidden } from "@/components/strategy/field-parts";
import { getWords } from "@/components/ui/words";
import { recordPrognosisAction } from "@/lib/actions/prognosis";
import type { PrognosisForm } from "@/lib/data/follow-up-view";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

/** What the leader believes the year will end at. What was said before stands beside it on the indicator's page. */
export async function PrognosisFormView({ form }: { form: PrognosisForm }) {
  const { t, locale } = await getWords();
  const { organisation, unit, indicator, years } = form;
  const valueUnit = textIn(indicator.valueUnit, locale);
  const here = routes.indicator(organisation.code, unit.code, indicator.code);
  return (
    <FollowUpFormView
      title={t("prognosis.formTitle", { indicator: textIn(indicator.name, locale) })}
      intro={t("prognosis.intro")}
      crumbs={[
        { href: routes.unit(organisation.code, unit.code), name: textIn(unit.name, locale) },
        { href: here, name: textIn(indicator.name, locale) },
      ]}
      action={recordPrognosisAction}
      sections={[
        {
          fields: [
            hidden("unitId", unit.id),
            hidden("indicatorId", indicator.id),
            hidden("organisation", organisation.code),
            hidden("unit", unit.code),
            hidden("indicator", indicator.code),
            {
              name: "year",
              label: t("prognosis.year"),
              kind: "select",
              value: String(years[0]?.year),
              choices: years.map(({ year, period }) => ({
                value: String(year),
                text: formatPeriod(period, locale),
              })),
            },
            {
              name: "value",
              label: valueUnit ? t("prognosis.valueIn", { unit: valueUnit }) : t("prognosis.value"),
              kind: "number",
              value: "",
              required: true,
            },
            {
              name: "comment",
              label: t("prognosis.comment"),
              description: t("prognosis.commentHelp"),
              kind: "textarea",
              value: "",
              required: true,
            },
          ],
        },
      ]}
      cancelHref={here}
    />
  );
}
