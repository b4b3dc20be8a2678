import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import type { Words } from "@/components/ui/words";
import type { ChainState } from "@/lib/data/audit-verification";
import { routes } from "@/lib/routes";

/** The end of the trail's chain, and how it was found when it was just checked. */
export type ShownChain = Pick<ChainState, "head"> & Partial<ChainState>;

/** That nobody has changed the trail afterwards: the button that checks it, what it found, and what to note elsewhere. */
export function ChainSection({ words, chain: { head, fault } }: { words: Words; chain: ShownChain }) {
  const { t } = words;
  return (
    <section className="audit-chain" aria-label={t("audit.chain.title")}>
      {fault === null ? (
        <Alert color="success" role="status">
          <p>{t("audit.chain.unbroken", { count: head?.number ?? 0 })}</p>
        </Alert>
      ) : null}
      {fault ? (
        <Alert color="danger" role="alert" title={t("audit.chain.broken", { number: fault.number })}>
          <p>{t(`audit.chain.fault.${fault.fault}`)}</p>
          <p>{t("audit.chain.next")}</p>
        </Alert>
      ) : null}
      <Details variant="link" summary={t("audit.chain.title")} open={fault !== undefined}>
        <p>{t("audit.chain.intro")}</p>
        {head ? (
          <p>
            {t("audit.chain.head", { number: head.number })} <code className="audit-hash">{head.hash}</code>
          </p>
        ) : null}
        {/* Without a place on the page in its address: asked again, it is looked at again. */}
        <form action={routes.audit()} method="get">
          <input type="hidden" name="check" value="1" />
          <Button variant="secondary" size="sm">
            {t("audit.chain.check")}
          </Button>
        </form>
      </Details>
    </section>
  );
}
