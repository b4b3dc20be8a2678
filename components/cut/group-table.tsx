import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import type { CutDashboard } from "@/lib/data/cut-view";
import { cutKind } from "./cut-place";
import { GroupName } from "./group-name";
import { StandingCell } from "./standing-cell";

/** Each group against the perspectives, and the whole organisation by the same cards. */
export function GroupTable({ words, view }: { words: Words; view: CutDashboard }) {
  const { t, locale } = words;
  const { perspectives, groups, total } = view;
  return (
    <Table caption={t("cut.groups")} captionHidden className="cut-table">
      <thead>
        <tr>
          <th scope="col">{t("cut.group")}</th>
          <th scope="col">{t("unit.whole")}</th>
          {perspectives.map(({ code, name }) => (
            <th key={code} scope="col">
              <LocalText texts={name} locale={locale} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.code}>
            <th scope="row">
              <GroupName words={words} name={group.name} />
            </th>
            <StandingCell words={words} rollUp={group.rollUp} withRed />
            {perspectives.map(({ code }) => (
              <StandingCell key={code} words={words} rollUp={group.perspectives[code]} />
            ))}
          </tr>
        ))}
        <tr className="cut-total">
          <th scope="row">{t(`cut.${cutKind(view)}.total`)}</th>
          <StandingCell words={words} rollUp={total.rollUp} withRed />
          {perspectives.map(({ code }) => (
            <StandingCell key={code} words={words} rollUp={total.perspectives[code]} />
          ))}
        </tr>
      </tbody>
    </Table>
  );
}
