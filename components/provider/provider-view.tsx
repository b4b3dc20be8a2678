import { DemoBanner } from "@/components/layout/demo-banner";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { getWords } from "@/components/ui/words";
import { KnownBanner } from "@/components/unit/known-banner";
import { OrganisationPageHead } from "@/components/unit/organisation-page-head";
import type { ProviderComparison } from "@/lib/data/provider-view";
import { routes } from "@/lib/routes";
import { ProviderKindSection } from "./provider-kind-section";

/** Units of the same kind by who runs them: quality, continuity, staff and price together. */
export async function ProviderView({ view }: { view: ProviderComparison }) {
  const words = await getWords();
  const { t } = words;
  const { organisation, asKnown, period, kinds } = view;
  return (
    <div className="dashboard">
      {organisation.demo ? <DemoBanner /> : null}
      <Header view={view} />
      <KnownBanner
        words={words}
        asKnown={asKnown}
        today={routes.providers(organisation.code, period.code)}
        changes={null}
      />
      <p className="cut-intro">{t("providers.intro")}</p>
      {kinds.length === 0 ? (
        <EmptyState title={t("providers.none")}>
          <p>{t("providers.noneNext")}</p>
        </EmptyState>
      ) : null}
      {kinds.map((kind) => (
        <ProviderKindSection key={kind.kind} words={words} view={view} kind={kind} />
      ))}
      {kinds.length === 0 ? null : (
        <Details summary={t("providers.how")}>
          <p>{t("providers.howMean")}</p>
          <p>{t("providers.howInterval")}</p>
          <p>{t("providers.howCare")}</p>
        </Details>
      )}
    </div>
  );
}

async function Header({ view }: { view: ProviderComparison }) {
  const { t } = await getWords();
  const { organisation, asKnown } = view;
  return (
    <OrganisationPageHead
      view={view}
      title={t("providers.title")}
      action={routes.providers(organisation.code)}
      hrefOf={(code) => routes.providers(organisation.code, code, asKnown.day)}
    />
  );
}
