import { Details } from "@/components/ui/details";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { CutDashboard } from "@/lib/data/cut-view";
import { fixedFromInteger } from "@/lib/domain/fixed-point";
import { formatDay } from "@/lib/format/day";
import { formatFixed } from "@/lib/format/number";
import { routes } from "@/lib/routes";
import { GroupName } from "./group-name";

/** How much of each unit is there for each group: what the figures of the cut are worked out by. */
export function CutUnits({ words, view }: { words: Words; view: CutDashboard }) {
  const { t, locale } = words;
  const { organisation, period, asKnown, groups, units } = view;
  const caption = t("cut.units", { day: formatDay(period.end, locale) });
  return (
    <Details summary={caption}>
      <p className="note">{t("cut.unitsNote")}</p>
      <Table caption={caption} captionHidden className="cut-shares">
        <thead>
          <tr>
            <th scope="col">{t("unit.unit")}</th>
            {groups.map(({ code, name }) => (
              <th key={code} scope="col">
                <GroupName words={words} name={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, shares }) => (
            <tr key={unit.code}>
              <th scope="row">
                <TextLink href={routes.unit(organisation.code, unit.code, period.code, asKnown.day)}>
                  <LocalText texts={unit.name} locale={locale} />
                </TextLink>
              </th>
              {groups.map(({ code }) => (
                <td key={code}>{percent(shares[code] ?? 0, locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Details>
  );
}

/** Parts of 10 000 as per cent with the decimals they have. */
function percent(share: number, locale: Words["locale"]): string {
  if (share === 0) return "–";
  const decimals = share % 100 === 0 ? 0 : 2;
  return `${formatFixed(fixedFromInteger(share * 100), decimals, locale)} %`;
}
