import { Button, ButtonLink } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SelectField } from "@/components/ui/select-field";
import type { Words } from "@/components/ui/words";
import type { FollowUpList } from "@/lib/data/follow-up-view";
import { shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { FollowUpFilter } from "@/lib/schemas/follow-up-filter";

type FollowUpFilterFormProps = { words: Words; list: FollowUpList; filter: FollowUpFilter };

/** Chooses what of the follow-up to see: a plain form that ends up in the address. */
export function FollowUpFilterForm({ words: { t, locale }, list, filter }: FollowUpFilterFormProps) {
  return (
    <form
      action={routes.followUp()}
      method="get"
      className="follow-up-filter"
      aria-label={t("followUp.filter.label")}
    >
      <SelectField
        name="unit"
        label={t("followUp.filter.unit")}
        empty={t("followUp.filter.allUnits")}
        choices={list.units.map((unit) => ({ value: unit.code, ...shownText(unit.name, locale) }))}
        defaultValue={filter.unit ?? ""}
      />
      <CheckboxField name="overdue" label={t("followUp.filter.overdue")} defaultChecked={filter.overdue} />
      <CheckboxField
        name="unexplained"
        label={t("followUp.filter.unexplained")}
        defaultChecked={filter.unexplained}
      />
      <Button variant="secondary">{t("followUp.filter.show")}</Button>
      {filter.unit || filter.overdue || filter.unexplained ? (
        <ButtonLink variant="tertiary" href={routes.followUp()}>
          {t("followUp.filter.clear")}
        </ButtonLink>
      ) : null}
    </form>
  );
}
