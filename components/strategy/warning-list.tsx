import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { WarningText } from "./warning-texts";

type WarningListProps = { words: Words; warnings: readonly WarningText[]; reasonHref: string };

/** So many warnings are shown at once; more of them wait to be opened. */
const SHOWN = 6;

/** What the card is likely to want, each with the way to its line. */
export function WarningList({ words: { t }, warnings, reasonHref }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <Details
      className="outline-warnings"
      summary={t("strategy.warnings", { count: warnings.length })}
      open={warnings.length <= SHOWN}
    >
      <ul className="ds-list">
        {warnings.map(({ id, code, what, text, href }) => (
          <li key={`${code} ${id}`}>
            {href ? <TextLink href={href}>{what}</TextLink> : <strong>{what}</strong>}: {text}{" "}
            {code === "overLimit" ? <TextLink href={reasonHref}>{t("strategy.form.reason")}</TextLink> : null}
          </li>
        ))}
      </ul>
    </Details>
  );
}
