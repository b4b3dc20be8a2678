import "server-only";
import { today } from "@/lib/clock";
import { dbOf, dbOfAll } from "@/lib/db/client";
import type { Day } from "@/lib/domain/day";
import { isEscalated, isTimeToEscalate, isTimeToRemind } from "@/lib/domain/reminder";
import { groupWork, type WorkGroup } from "@/lib/domain/work-list";
import type { Locale, Texts } from "@/lib/schemas/texts";
import { publicActor } from "./access";
import { toDate, toDay } from "./decimal";
import { addMessage, type Letter } from "./outbox";
import { getOwnSnapshot } from "./snapshot";
import { asTexts } from "./texts";
import { figuresItem, workOf } from "./work";
import { readWorkFacts, type WorkFacts } from "./work-facts";
import type { Colleague } from "./work-people";
import type { WorkItem } from "./work-view";

/** What one person is told on one day: all that is theirs to do, and what is late below them. */
export type ReminderFacts = {
  name: string;
  organisation: Texts;
  locale: Locale;
  today: Day;
  groups: WorkGroup<WorkItem>[];
};

/** Puts a reminder into words; the data layer knows no language. */
export type WriteReminder = (facts: ReminderFacts) => Pick<Letter, "subject" | "text">;

type Addressed = { id: string; name: Texts; locale: Locale };

/**
 * Writes today's reminders of all organisations into the outbox, at most one to a person and day however often and by however many
 * it is run. Answers how many it wrote. What fails in one organisation is thrown after the others have got theirs.
 */
export async function writeReminders(writeReminder: WriteReminder): Promise<number> {
  const organisations = await dbOfAll.organisation.findMany({
    orderBy: { id: "asc" },
    select: { id: true, name: true, locale: true },
  });
  const failures: unknown[] = [];
  let written = 0;
  for (const organisation of organisations) {
    const addressed = { ...organisation, name: asTexts(organisation.name) };
    written += await remindIn(addressed, writeReminder).catch((error: unknown) => {
      failures.push(error);
      return 0;
    });
  }
  if (failures.length > 0) throw failures[0];
  return written;
}

async function remindIn({ id, name, locale }: Addressed, writeReminder: WriteReminder): Promise<number> {
  const snapshot = await getOwnSnapshot({ ...publicActor, organisationId: id });
  if (!snapshot) return 0;
  const facts = await readWorkFacts(snapshot, snapshot.structure.units, today());
  const toldOn = await readToldOn(id);
  let written = 0;
  for (const person of facts.answerers.colleagues) {
    const items = newsFor(facts, person, toldOn.get(person.id) ?? null);
    if (items.length === 0) continue;
    const letter = writeReminder({
      name: person.name,
      organisation: name,
      locale: person.locale ?? locale,
      today: facts.today,
      groups: groupWork(items),
    });
    if (await keep(id, person, facts.today, letter)) written += 1;
  }
  return written;
}

/** The day of each person's latest reminder. */
async function readToldOn(organisationId: string): Promise<Map<string, Day>> {
  const rows = await dbOf(organisationId).reminder.groupBy({
    by: ["userId"],
    where: { organisationId },
    _max: { onDay: true },
  });
  return new Map(rows.flatMap(({ userId, _max: { onDay } }) => (onDay ? [[userId, toDay(onDay)]] : [])));
}

/** All a person is told today; nothing unless a deadline gives a reason to, and they want it. */
function newsFor(facts: WorkFacts, person: Colleague, toldOn: Day | null): WorkItem[] {
  const { left, answerers, today: day } = facts;
  if (!person.reminded) return [];
  const includes = (people: readonly Colleague[]) => people.some(({ id }) => id === person.id);
  const own = left.filter(({ unit }) => includes(answerers.deliver(unit)));
  const below = left.filter(
    (each) => isEscalated(each, day) && includes(answerers.approve(each.unit)) && !own.includes(each),
  );
  const isNews =
    own.some((each) => isTimeToRemind(each, day, toldOn)) ||
    below.some((each) => isTimeToEscalate(each, day, toldOn));
  if (!isNews) return [];
  const mine = workOf(facts, person).filter(({ kind }) => kind !== "below");
  return [...mine, ...below.map((each) => figuresItem(facts, "below", each))];
}

/** Message and reminder in one transaction: the reminder's key lets only one of several through. */
async function keep(
  organisationId: string,
  { id: userId, email }: Colleague,
  day: Day,
  letter: Pick<Letter, "subject" | "text">,
): Promise<boolean> {
  return dbOf(organisationId)
    .$transaction(async (tx) => {
      const messageId = await addMessage({ tx, organisationId }, { recipient: email, ...letter });
      await tx.reminder.create({ data: { organisationId, userId, onDay: toDate(day), messageId } });
      return true;
    })
    .catch((error: unknown) => {
      if (isTaken(error)) return false;
      throw error;
    });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
