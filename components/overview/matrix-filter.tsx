import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import { shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { OverviewFilter } from "@/lib/schemas/overview-filter";
import type { OverviewLinks } from "./overview-links";

const fields = ["sector", "kind", "status", "perspective"] as const;
const statuses = ["below", "acceptable", "reached", "insufficient", "noScore"] as const;

type MatrixFilterProps = {
  words: Words;
  view: OrganisationOverview;
  filter: OverviewFilter;
  links: OverviewLinks;
};

/** Chooses units by where they lie, what they are and how they stand: a plain form that ends up in the address. */
export function MatrixFilter({ words, view, filter, links }: MatrixFilterProps) {
  const { t, locale } = words;
  const { units, organisation, perspectives } = view;
  const asChoice = ({
    code,
    name,
  }: {
    code: string;
    name: OrganisationOverview["organisation"]["name"];
  }) => ({
    value: code,
    ...shownText(name, locale),
  });
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  const isByIndicator = filter.view === "indicators";
  return (
    <form
      action={`${routes.organisation(organisation.code)}#matrix`}
      method="get"
      className="overview-filter"
      aria-label={t("overview.filter")}
    >
      {links.carried(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="sector"
        label={t("overview.sector")}
        empty={t("overview.allSectors")}
        choices={units.filter(({ depth }) => depth === 1).map(asChoice)}
        defaultValue={filter.sector ?? ""}
      />
      <SelectField
        name="kind"
        label={t("overview.kind")}
        empty={t("overview.allKinds")}
        choices={kinds.map((value) => ({ value, text: t(`units.kind.${value}`) }))}
        defaultValue={filter.kind ?? ""}
      />
      <SelectField
        name="status"
        label={t("overview.status")}
        empty={t("overview.allStatuses")}
        choices={[
          { value: "red", text: t("overview.statusRed") },
          { value: "late", text: t("overview.statusLate") },
          ...statuses.map((value) => ({
            value,
            text: t("overview.statusWhole", { status: t(`status.${value}`) }),
          })),
        ]}
        defaultValue={filter.status ?? ""}
      />
      {isByIndicator ? (
        <SelectField
          name="perspective"
          label={t("overview.perspective")}
          empty={t("overview.allPerspectives")}
          choices={perspectives.map(asChoice)}
          defaultValue={filter.perspective ?? ""}
        />
      ) : null}
      <Button variant="secondary">{t("overview.show")}</Button>
      {fields.some((field) => filter[field]) ? (
        <TextLink href={links.matrix({ sector: "", kind: "", status: "", perspective: "" })}>
          {t("overview.clear")}
        </TextLink>
      ) : null}
    </form>
  );
}
