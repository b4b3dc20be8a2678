import { ButtonLink } from "@/components/ui/button";
import type { Words } from "@/components/ui/words";
import { routes } from "@/lib/routes";

type StrategyMapLinkProps = {
  words: Words;
  organisation: string;
  unit: string;
  period: string;
  known: string | null;
};

/** The way from a dashboard to what is believed to lead to what there. */
export function StrategyMapLink({ words, organisation, unit, period, known }: StrategyMapLinkProps) {
  const href = routes.strategyMap(organisation, unit, { period, known });
  return (
    <ButtonLink href={href} variant="tertiary" size="sm">
      {words.t("strategyMap.title")}
    </ButtonLink>
  );
}
