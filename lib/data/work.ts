import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import type { Day } from "@/lib/domain/day";
import { figuresKind, groupWork, isInitiativeNear } from "@/lib/domain/work-list";
import { type Actor, mayAt } from "./access";
import { stateIn } from "./deadline";
import type { FiguresLeft } from "./figures-left";
import { unitHead } from "./indicator-row";
import { reportedCards } from "./report-cells";
import { getOwnSnapshot } from "./snapshot";
import type { UnitNode } from "./structure-node";
import { readWorkFacts, type Task, type WorkFacts } from "./work-facts";
import type { Colleague } from "./work-people";
import type { MyWork, WorkItem } from "./work-view";

type Person = Pick<Colleague, "id">;

/** What the actor has to do at the units the actor may enter at, the worst first; null for the public. */
export const getMyWork = cache(async (actor: Actor): Promise<MyWork | null> => {
  const snapshot = await getOwnSnapshot(actor);
  if (!snapshot || !actor.userId) return null;
  const person = { id: actor.userId };
  const { id: organisationId, dashboardKind: _kind, ...organisation } = snapshot.structure.organisation;
  const units = snapshot.structure.units.filter(({ path }) =>
    mayAt(actor, "enter", { organisationId, path }),
  );
  const facts = await readWorkFacts(snapshot, units, today());
  return {
    organisation,
    today: facts.today,
    groups: groupWork(workOf(facts, person)),
    next: nextDeadline(facts, person),
  };
});

/** All that is to be done by one person, in no order: each kind of work goes to those who answer for it nearest the unit. */
export function workOf(facts: WorkFacts, person: Person): WorkItem[] {
  return [
    ...figures(facts, person),
    ...reports(facts, person),
    ...readyReports(facts, person),
    ...tasks(facts, person),
  ];
}

/** Figures as one thing to do at a unit, with the names of those who deliver them where that is somebody else. */
export function figuresItem(
  { answerers }: WorkFacts,
  kind: "late" | "due" | "below",
  { unit, dashboard, due, count }: FiguresLeft,
): WorkItem {
  const people = kind === "below" ? answerers.deliver(unit).map(({ name }) => name) : [];
  const item = { kind, count, deadline: due, unit: unitHead(unit), period: dashboard };
  return { ...item, title: null, id: null, people };
}

/** One item for each unit, period and kind, with its earliest deadline. */
function figures(facts: WorkFacts, person: Person): WorkItem[] {
  const merged = new Map<string, WorkItem>();
  for (const left of facts.left) {
    const isMine = includes(facts.answerers.deliver(left.unit), person);
    const kind = figuresKind(left, { today: facts.today, isMine });
    if (!kind) continue;
    const item = figuresItem(facts, kind, left);
    const key = `${left.unit.id} ${left.dashboard} ${kind}`;
    merged.set(key, together(merged.get(key), item));
  }
  return [...merged.values()];
}

function together(known: WorkItem | undefined, item: WorkItem): WorkItem {
  if (!known) return item;
  const deadline = [known.deadline ?? "", item.deadline ?? ""].sort()[0] ?? null;
  return { ...known, deadline, count: known.count + item.count };
}

function reports(facts: WorkFacts, person: Person): WorkItem[] {
  const { answerers, reader } = facts;
  const kinds = { returned: "returned", submitted: "approve", approved: null } as const;
  return facts.reports.flatMap(({ id, unitId, scorecardId, period, state, submittedById }) => {
    const unit = unitOf(facts, unitId);
    const kind = kinds[state];
    if (!unit || !kind) return [];
    const answering = kind === "returned" ? answerers.explain(unit) : answerers.approve(unit, submittedById);
    if (!includes(answering, person)) return [];
    const cards = reader.snapshot.structure.plans.flatMap(({ scorecards }) => scorecards);
    const title = cards.find((card) => card.id === scorecardId)?.name ?? null;
    return [{ kind, count: 1, deadline: null, unit: unitHead(unit), period, title, id, people: [] }];
  });
}

/** Cards of the latest period whose figures are all delivered, and which nobody has handed in. */
function readyReports(facts: WorkFacts, person: Person): WorkItem[] {
  const { reader, ended, answerers, today: day } = facts;
  const { state, due } = stateIn(reader.snapshot.structure, ended, day);
  if (state === "locked") return [];
  const own = facts.units.filter((unit) => includes(answerers.explain(unit), person));
  return own.flatMap((unit) =>
    readyCards(facts, unit).map(({ name }) => ({
      kind: "handIn" as const,
      count: 1,
      deadline: due,
      unit: unitHead(unit),
      period: ended.code,
      title: name,
      id: null,
      people: [],
    })),
  );
}

function readyCards({ reader, ended, reports: known }: WorkFacts, unit: UnitNode) {
  const { values } = reader.snapshot;
  const handedIn = known.filter(({ unitId, period }) => unitId === unit.id && period === ended.code);
  const ready = reportedCards(reader, unit, ended).filter(({ card, cells }) => {
    const typed = cells.filter(({ isTyped }) => isTyped);
    const isHandedIn = handedIn.some(({ scorecardId }) => scorecardId === card.id);
    return (
      !isHandedIn &&
      typed.length > 0 &&
      typed.every(({ indicator, period }) => values.at(indicator.id, unit.id, period.code) !== undefined)
    );
  });
  return ready.map(({ card }) => card);
}

function tasks(facts: WorkFacts, person: Person): WorkItem[] {
  return facts.tasks.flatMap((task) => {
    const unit = unitOf(facts, task.unitId);
    if (!unit || !isTaskOf(facts, person, task, unit)) return [];
    const { kind, id, title, deadline } = task;
    return [{ kind, count: 1, deadline, unit: unitHead(unit), period: null, title, id, people: [] }];
  });
}

function isTaskOf({ answerers, today: day }: WorkFacts, person: Person, task: Task, unit: UnitNode): boolean {
  if (task.kind === "initiative" && !isInitiativeNear(task.deadline ?? day, day)) return false;
  return task.ownerId === null ? includes(answerers.explain(unit), person) : task.ownerId === person.id;
}

/** The next deadline of figures that are not yet asked for. */
function nextDeadline(facts: WorkFacts, person: Person): MyWork["next"] {
  const { today: day, answerers } = facts;
  const ahead = facts.left.filter(({ due, unit }) => due >= day && includes(answerers.deliver(unit), person));
  const [first] = ahead.sort((a, b) => compareDays(a.due, b.due));
  return first ? { due: first.due, period: first.dashboard } : null;
}

const compareDays = (a: Day, b: Day) => (a < b ? -1 : Number(a > b));
const includes = (people: readonly Person[], { id }: Person) => people.some((each) => each.id === id);
const unitOf = ({ reader }: WorkFacts, id: string) =>
  reader.snapshot.structure.units.find((unit) => unit.id === id);
