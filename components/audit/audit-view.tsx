import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getWords, type Words } from "@/components/ui/words";
import type { AuditTrail } from "@/lib/data/audit-view";
import { formatExactMoment } from "@/lib/format/exact-moment";
import { sortByName } from "@/lib/format/name-order";
import { routes } from "@/lib/routes";
import { AuditEntry } from "./audit-entry";
import { type AuditAsked, AuditFilterForm } from "./audit-filter-form";
import { nounText } from "./audit-words";
import { ChainSection, type ShownChain } from "./chain-section";

type AuditViewProps = {
  trail: AuditTrail;
  chain: ShownChain;
  asked: AuditAsked;
  errors: Partial<Record<string, string>>;
  /** Not the first page. */
  continued: boolean;
};

/** The audit trail with its filter, a page at a time. */
export async function AuditView({ trail, chain, asked, errors, continued }: AuditViewProps) {
  const words = await getWords();
  const { t } = words;
  const { audit } = await getMessages();
  const nouns = Object.keys(audit.noun).map((value) => ({ value, text: nounText(words, value) }));
  return (
    <>
      <PageHeader
        title={t("audit.title")}
        intro={<p>{t("audit.intro")}</p>}
        tools={
          <ButtonLink href={routes.auditExport(asked)} variant="secondary" size="sm" download>
            {t("audit.export")}
          </ButtonLink>
        }
      />
      <ChainSection words={words} chain={chain} />
      <AuditFilterForm
        words={words}
        asked={asked}
        people={trail.people}
        nouns={sortByName(nouns, ({ text }) => text)}
        errors={errors}
      />
      {trail.lines.length === 0 ? (
        <EmptyState title={t("audit.none")}>
          <p>{t("audit.noneNext")}</p>
        </EmptyState>
      ) : (
        <ol className="audit-list" aria-label={t("audit.list")}>
          {trail.lines.map((line) => (
            <AuditEntry key={line.id} words={words} names={trail.names} line={line} />
          ))}
        </ol>
      )}
      <Onwards words={words} trail={trail} asked={asked} continued={continued} />
    </>
  );
}

type OnwardsProps = Pick<AuditViewProps, "trail" | "asked" | "continued"> & { words: Words };

/** The ways to older events and back to the newest. */
function Onwards({ words: { t, locale }, trail, asked, continued }: OnwardsProps) {
  const { older, searchedTo } = trail;
  return (
    <div className="audit-onwards">
      {searchedTo ? <p>{t("audit.searchedTo", { moment: formatExactMoment(searchedTo, locale) })}</p> : null}
      {older ? (
        <ButtonLink href={routes.audit({ ...asked, earlierThan: older })} variant="secondary">
          {t(searchedTo ? "audit.searchOn" : "audit.older")}
        </ButtonLink>
      ) : null}
      {continued ? (
        <ButtonLink href={routes.audit(asked)} variant="tertiary">
          {t("audit.newest")}
        </ButtonLink>
      ) : null}
    </div>
  );
}
