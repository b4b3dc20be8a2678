import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { FieldFrame, linksOf } from "@/components/ui/field-frame";

type SheetChoiceProps = { sheets: readonly string[]; chosen: string; choose: (sheet: string) => void };

const never = () => () => undefined;

/** Narrows a report to one sheet. It takes scripts, and is not there without them: then the whole report stands. */
export function SheetChoice({ sheets, chosen, choose }: SheetChoiceProps) {
  const t = useTranslations("fileReport");
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScripts || sheets.length < 2) return null;
  const texts = { name: "sheet", label: t("show") };
  return (
    <FieldFrame texts={texts} className="file-report-choice">
      <select
        className="ds-input"
        value={chosen}
        onChange={({ target }) => choose(target.value)}
        {...linksOf(texts)}
      >
        <option value="">{t("allSheets")}</option>
        {sheets.map((sheet) => (
          <option key={sheet} value={sheet}>
            {sheet}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
