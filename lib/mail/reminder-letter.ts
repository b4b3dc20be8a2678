import "server-only";
import type { ReminderFacts, WriteReminder } from "@/lib/data/reminder";
import type { WorkItem } from "@/lib/data/work-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { relativeDay } from "@/lib/format/relative-day";
import { textIn } from "@/lib/format/texts";
import { routes, workRoute } from "@/lib/routes";
import { letterWords, publicLink } from "./letter-words";

type Words = {
  t: ReturnType<typeof letterWords>;
  locale: ReminderFacts["locale"];
  today: ReminderFacts["today"];
};

/** The reminder in the receiver's language: what to do, by when, and the page where it is done. Plain text. */
export const reminderLetter: WriteReminder = ({ name, organisation, locale, today, groups }) => {
  const t = letterWords(locale);
  const facts = { name, organisation: textIn(organisation, locale) };
  const sections = groups.map(({ kind, items }) =>
    [t(`letter.reminder.head.${kind}`), ...items.map((item) => itemText({ t, locale, today }, item))].join(
      "\n",
    ),
  );
  const isAboutFigures = groups.some(({ kind }) => kind === "late" || kind === "due");
  const text = [
    t("letter.reminder.hello", facts),
    t("letter.reminder.intro", facts),
    ...sections,
    ...(isAboutFigures ? [t("letter.reminder.missing")] : []),
    t("letter.reminder.all", { link: publicLink(routes.myUnits) }),
    t("letter.reminder.off", { link: publicLink(routes.account) }),
  ].join("\n\n");
  return { subject: subjectOf(t, facts.organisation, groups), text: `${text}\n` };
};

/** The weightiest of what it tells. */
function subjectOf(t: Words["t"], organisation: string, groups: ReminderFacts["groups"]): string {
  const weightiest = (["late", "due", "below"] as const).find((kind) =>
    groups.some((group) => group.kind === kind),
  );
  const count = groups.find(({ kind }) => kind === weightiest)?.count ?? 0;
  return t(`letter.reminder.subject.${weightiest ?? "other"}`, { organisation, count });
}

function itemText(words: Words, item: WorkItem): string {
  const { t } = words;
  const people = item.people.length > 0 ? [t("work.responsible", { names: item.people.join(", ") })] : [];
  return [lineOf(words, item), ...[...people, publicLink(workRoute(item))].map((line) => `  ${line}`)].join(
    "\n",
  );
}

/** "- Strandlia skule, 4 tal, 2. tertial 2026: forfalt for 2 dagar sidan (21. september 2026)" */
function lineOf({ t, locale, today }: Words, { unit, title, period, kind, count, deadline }: WorkItem) {
  const isFigures = kind === "late" || kind === "due" || kind === "below";
  const what = [
    textIn(unit.name, locale),
    ...(title ? [textIn(title, locale)] : []),
    ...(isFigures ? [t("work.figures", { count })] : []),
    ...(period ? [formatPeriod(period, locale)] : []),
  ].join(", ");
  if (deadline === null) return `- ${what}`;
  const { direction, unit: step, count: steps } = relativeDay(deadline, today);
  const when = t(`work.${deadline < today ? "overdue" : "due"}`, {
    when: t(`when.${direction}.${step}`, { count: steps }),
  });
  return t("letter.reminder.line", {
    what,
    when: when.toLocaleLowerCase(locale),
    day: formatDay(deadline, locale),
  });
}
