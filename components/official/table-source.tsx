"use client";

import { useTranslations } from "next-intl";
import { FieldFrame, linksOf } from "@/components/ui/field-frame";
import { TextareaField } from "@/components/ui/textarea-field";

/** The table itself: a file, or its text. */
export function TableSource() {
  const t = useTranslations("official.table");
  const texts = { name: "file", label: t("file"), description: t("fileHint") };
  return (
    <>
      <FieldFrame texts={texts}>
        <input
          className="ds-input"
          type="file"
          accept=".json,.json-stat,application/json"
          {...linksOf(texts)}
        />
      </FieldFrame>
      <TextareaField
        name="pasted"
        label={t("pasted")}
        description={t("pastedHint")}
        spellCheck={false}
        autoComplete="off"
      />
    </>
  );
}
