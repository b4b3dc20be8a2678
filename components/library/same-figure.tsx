import { Alert } from "@/components/ui/alert";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { IndicatorName } from "@/lib/data/indicator-use";
import { routes } from "@/lib/routes";

/** Asks whether a figure is another than those that look the same. */
export function SameFigure({
  words: { t, locale },
  others,
}: {
  words: Words;
  others: readonly IndicatorName[];
}) {
  return (
    <Alert color="warning" title={t("library.sameFigure")}>
      <p>{t("library.sameFigureText")}</p>
      <ul className="ds-list">
        {others.map(({ id, code, name }) => (
          <li key={id}>
            <TextLink href={routes.libraryIndicator(id)}>
              <LocalText texts={name} locale={locale} /> ({code})
            </TextLink>
          </li>
        ))}
      </ul>
      <CheckboxField name="otherFigure" label={t("library.otherFigure")} />
    </Alert>
  );
}
