import { careOf } from "@/lib/domain/attention";
import type { Sight } from "./follow-up-sight";
import type { DeviationView, InitiativeView } from "./follow-up-view";
import type { RedFollowUp } from "./overview-view";

type FollowUpOfFigure = (unitCode: string, indicatorCode: string) => RedFollowUp;

/** What is open about each figure of an organisation, as the one with this sight may see it. Looked through once for all. */
export function followUpByFigure(sight: Sight): FollowUpOfFigure {
  const deviations = new Map<string, DeviationView>();
  for (const deviation of sight.deviations(({ closedOn }) => closedOn === null)) {
    deviations.set(nameOf(deviation.unit.code, deviation.indicator.code), deviation);
  }
  const initiatives = new Map<string, InitiativeView[]>();
  for (const initiative of sight.initiatives(isAtWork)) {
    for (const { code } of initiative.indicators) {
      const name = nameOf(initiative.unit.code, code);
      initiatives.set(name, [...(initiatives.get(name) ?? []), initiative]);
    }
  }
  return (unitCode, indicatorCode) => {
    const name = nameOf(unitCode, indicatorCode);
    return followUpView(deviations.get(name) ?? null, initiatives.get(name) ?? []);
  };
}

const nameOf = (unitCode: string, indicatorCode: string) => `${unitCode} ${indicatorCode}`;

function followUpView(deviation: DeviationView | null, linked: readonly InitiativeView[]): RedFollowUp {
  const answering = deviation?.initiatives.filter(isAtWork) ?? [];
  const all = new Map([...answering, ...linked].map((initiative) => [initiative.id, initiative]));
  const initiatives = [...all.values()];
  const inside = deviation?.inside ?? null;
  return {
    care: careOf({
      explained: deviation !== null && deviation.cause !== null && deviation.action !== null,
      overdue: inside?.overdue ?? false,
      initiatives: initiatives.length,
    }),
    deviationId: deviation?.id ?? null,
    responsible: inside?.responsible?.name ?? initiatives[0]?.inside?.owner.name ?? null,
    dueDay: inside?.dueDay ?? null,
    initiatives: initiatives.map(({ id, name }) => ({ id, name })),
  };
}

/** One that is done or given up does no more about anything. */
const isAtWork = ({ state, archived }: Pick<InitiativeView, "state" | "archived">) =>
  !archived && (state === "planned" || state === "underway");
