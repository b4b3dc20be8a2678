import type { ReactNode } from "react";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { CauseEnd, CauseList, CauseView } from "@/lib/data/cause-list";
import { textIn } from "@/lib/format/texts";
import { endText } from "./end-text";

type CauseTableProps = {
  words: Words;
  caption: string;
  list: CauseList;
  causes: readonly CauseView[];
  actions: (cause: CauseView) => ReactNode;
};

/** Links as sentences: when this increases, then that happens, after so long, because. */
export function CauseTable({ words, caption, list, causes, actions }: CauseTableProps) {
  const { t, locale } = words;
  return (
    <Table caption={caption} captionHidden className="cause-table">
      <thead>
        <tr>
          <th scope="col">{t("causes.cause")}</th>
          <th scope="col">{t("causes.effect")}</th>
          <th scope="col">{t("causes.lag")}</th>
          <th scope="col">{t("causes.reason")}</th>
          <th scope="col">
            <span className="ds-sr-only">{t("causes.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {causes.map((cause) => (
          <tr key={cause.id}>
            <th scope="row">
              <End words={words} end={list.ends.get(cause.cause)} />
            </th>
            <td>
              <End words={words} end={list.ends.get(cause.effect)} />{" "}
              <Tag color={cause.sign === "positive" ? "info" : "warning"}>
                {t(`causes.sign.${cause.sign}`)}
              </Tag>
            </td>
            <td className="cause-lag">{t("causes.months", { count: cause.lagMonths })}</td>
            <td className="cause-reason">
              <LocalText texts={cause.reason} locale={locale} />
            </td>
            <td>
              <div className="cause-actions">{actions(cause)}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function End({ words, end }: { words: Words; end: CauseEnd | undefined }) {
  if (!end) return null;
  const { t, locale } = words;
  const plan = end.draft && textIn(end.draft, locale);
  return (
    <>
      {endText(words, end)}
      <span className="note">
        {" "}
        {end.card ? <LocalText texts={end.card} locale={locale} /> : t("causes.kind.indicator")}
      </span>
      {plan ? <Tag>{t("causes.draft", { plan })}</Tag> : null}
    </>
  );
}
