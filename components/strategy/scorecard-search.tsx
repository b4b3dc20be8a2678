import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Words } from "@/components/ui/words";
import type { ScorecardPage } from "@/lib/data/scorecard-list";
import { routes } from "@/lib/routes";

/** So many cards are seen at a glance. */
const FEW = 10;

type ScorecardSearchProps = {
  words: Words;
  listing: ScorecardPage;
  plan: string | undefined;
  text: string | undefined;
};

/** Finds a card by its name or owner where there are many: a plain form that ends up in the address. */
export function ScorecardSearch({ words: { t }, listing, plan, text }: ScorecardSearchProps) {
  const { found, total } = listing;
  if (total <= FEW && !text) return null;
  return (
    <search className="stack">
      <form action={routes.scorecards} method="get" className="cascade-rule">
        {plan ? <input type="hidden" name="plan" value={plan} /> : null}
        <Field
          name="text"
          type="search"
          label={t("strategy.search")}
          defaultValue={text ?? ""}
          autoComplete="off"
        />
        <div className="form-actions">
          <Button variant="secondary">{t("strategy.searchShow")}</Button>
          {text ? (
            <ButtonLink href={routes.scorecardsOf({ plan })} variant="tertiary">
              {t("strategy.searchClear")}
            </ButtonLink>
          ) : null}
        </div>
      </form>
      <p role="status">{t("strategy.searchFound", { found, total })}</p>
    </search>
  );
}
