import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { DeviationView, InitiativeView, UnitFollowUp } from "@/lib/data/follow-up-view";
import { formatDayShort } from "@/lib/format/day";
import { type ShownText, shownText } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { rowFollowUp } from "./row-follow-up";

/** What is open on one indicator, in words: what is wrong, who is on it and until when, and how far one has come. */
export type FollowText = {
  cause: string | null;
  facts: string[];
  initiatives: { id: string; name: ShownText; facts: string; href: string | null }[];
  more: { href: string; text: string; about: ShownText } | null;
};

/** Longer words than this are read where they stand. */
const LONGEST = 180;

/** The follow-up of a row; null when nothing is open on it. */
export function followText(
  words: Words,
  followUp: UnitFollowUp | null,
  row: IndicatorRow,
): FollowText | null {
  if (!followUp) return null;
  const { deviation, initiatives } = rowFollowUp(followUp, row);
  if (!deviation && initiatives.length === 0) return null;
  return {
    cause: deviation && causeText(words, deviation),
    facts: deviation ? factsOf(words, deviation) : [],
    initiatives: initiatives.map((each) => initiativeText(words, each)),
    more: deviation && {
      href: deviation.inside ? routes.deviation(deviation.id) : "#follow-up",
      text: words.t("followUp.deviation.see"),
      about: shownText(row.indicator.name, words.locale),
    },
  };
}

function causeText({ t }: Words, { cause, fact }: DeviationView): string {
  const said = cause ?? fact;
  if (said === "") return t("followUp.deviation.notSaid");
  return said.length <= LONGEST ? said : `${said.slice(0, LONGEST).trimEnd()}…`;
}

function factsOf({ t, locale }: Words, { inside, cause, action }: DeviationView): string[] {
  const isUnexplained = cause === null || action === null;
  const due = inside?.dueDay && t("followUp.row.due", { day: formatDayShort(inside.dueDay, locale) });
  const late = inside?.overdue ? t("followUp.overdue") : null;
  return [
    isUnexplained ? t("followUp.deviation.unexplained") : null,
    inside?.responsible
      ? t("followUp.row.responsible", { name: personName({ t }, inside.responsible.name) })
      : null,
    due && late ? `${due} (${late.toLocaleLowerCase()})` : due,
  ].filter((fact) => fact !== null && fact !== undefined);
}

function initiativeText({ t, locale }: Words, initiative: InitiativeView) {
  const { id, name, progress, state, endsOn, late, inside } = initiative;
  const facts = [
    t("followUp.initiative.progress", { progress }),
    t(`followUp.state.${state}`),
    inside ? personName({ t }, inside.owner.name) : null,
    late ? t("followUp.overdue") : t("followUp.row.due", { day: formatDayShort(endsOn, locale) }),
  ];
  return {
    id,
    name: shownText(name, locale),
    facts: facts.filter(Boolean).join(" · "),
    href: inside ? routes.initiative(id) : null,
  };
}
