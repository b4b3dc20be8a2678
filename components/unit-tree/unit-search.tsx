import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Words } from "@/components/ui/words";
import { routes } from "@/lib/routes";

/** Finds units in a large tree by name or code: a plain form that ends up in the address. */
export function UnitSearch({ words: { t }, text }: { words: Words; text: string | undefined }) {
  return (
    <form action={routes.units()} method="get" className="unit-search" aria-label={t("units.search.title")}>
      <Field
        name="q"
        type="search"
        label={t("units.search.field")}
        defaultValue={text ?? ""}
        autoComplete="off"
      />
      <Button variant="secondary">{t("units.search.show")}</Button>
      {text ? (
        <ButtonLink href={routes.units()} variant="tertiary">
          {t("units.search.clear")}
        </ButtonLink>
      ) : null}
    </form>
  );
}
