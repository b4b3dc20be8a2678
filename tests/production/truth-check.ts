import { ask } from "../integration/platform/platform-home";
import { CODES, LEVELS, UNITS } from "./truth-place";
import type { Asked, Reply } from "./truth-reader";
import type { Write } from "./truth-writer";

/** The figures of a unit, one for each code. */
type Figures = readonly number[];

/** All figures as they stood after a save, with that save's times; nobody wrote anything else. */
type State = {
  revision: number;
  mark: string;
  sent: number;
  got: number;
  units: ReadonlyMap<string, Figures>;
};

/** What stood in the database after each save, by the revision that was raised in the save's own transaction. */
export async function readStates(url: string, writes: readonly Write[]): Promise<State[]> {
  const rows = await ask<{ revision: number; unit: string; mark: string; figures: string[] }>(
    url,
    `select a.revision::int as revision, u.code as unit, r.comment as mark,
       array_agg(r.value::text order by i.code) as figures
     from measurement_revision as r
     join audit_event as a on a.action = 'measurement.record' and a.entity_id = r.measurement_id
       and (a.after->>'version')::int = r.version
     join measurement as m on m.id = r.measurement_id
     join unit as u on u.id = m.unit_id
     join indicator as i on i.id = m.indicator_id
     group by a.revision, u.code, r.comment order by a.revision`,
  );
  const times = new Map(writes.map((write) => [write.mark, write]));
  let units: ReadonlyMap<string, Figures> = new Map();
  return rows.map(({ revision, unit, mark, figures }) => {
    units = new Map([...units, [unit, figures.map(Number)]]);
    const { sent, got } = times.get(mark) ?? { sent: 0, got: 0 };
    return { revision, mark, sent, got, units };
  });
}

/**
 * The replies that are not what the figures come to at any revision between asking and answer: from the last save that was
 * acknowledged before it was asked, to the last that was sent before it was answered.
 */
export function falseReplies(states: readonly State[], replies: readonly Reply[]): Reply[] {
  const known = states.map(() => new Map<string, string>());
  const saidAt = (index: number, asked: Asked) => {
    const key = `${asked.kind} ${asked.unit}`;
    const said = known[index]?.get(key) ?? plainly(states[index]?.units ?? new Map(), asked);
    known[index]?.set(key, said);
    return said;
  };
  const answeredBefore = latestBefore(states.map(({ got }) => got));
  const sentBefore = latestBefore(states.map(({ sent }) => sent));
  return replies.filter(({ asked, said, sent, got }) => {
    const [first, last] = [answeredBefore(sent), sentBefore(got)];
    for (let index = Math.max(first, 0); index <= last; index += 1)
      if (saidAt(index, asked) === said) return false;
    return true;
  });
}

/** Which of these is the last in the list whose time had come before a moment; -1: none. By halves, for there may be very many. */
function latestBefore(times: readonly number[]): (moment: number) => number {
  const order = times.map((time, index) => ({ time, index })).sort((one, other) => one.time - other.time);
  let latest = -1;
  const known = order.map(({ time, index }) => {
    latest = Math.max(latest, index);
    return { time, latest };
  });
  return (moment) => {
    let [from, to] = [0, known.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((known[middle]?.time ?? 0) < moment) from = middle + 1;
      else to = middle;
    }
    return known[from - 1]?.latest ?? -1;
  };
}

/** What a reader should be told, worked out from the figures alone, as one would by hand. */
function plainly(units: ReadonlyMap<string, Figures>, { kind, unit }: Asked): string {
  const figuresOf = (code: string) =>
    code === "root"
      ? CODES.map((_, index) => sum(UNITS.map((each) => units.get(each)?.[index] ?? Number.NaN)))
      : (units.get(code) ?? []);
  const levelOf = (code: string) => (code === "root" ? LEVELS.root : LEVELS.unit);
  if (kind === "points") {
    const { ambition, lowest } = levelOf(unit);
    const scores = figuresOf(unit).map((value) => 50 * ((value - lowest) / (ambition - lowest) + 1));
    const score = sum(scores.map((each) => Math.min(100, Math.max(0, each)))) / CODES.length;
    return String(Math.round(score * 10) / 10).replace(".", ",");
  }
  const shown = unit === null ? ["root", ...UNITS] : [unit];
  const lines = shown.flatMap((code) => {
    const { ambition, lowest } = levelOf(code);
    const statusOf = (value: number) =>
      value >= ambition ? "reached" : value >= lowest ? "acceptable" : "below";
    return figuresOf(code).map((value, index) => `${code} ${CODES[index]} ${value} ${statusOf(value)}`);
  });
  return lines.sort().join(" | ");
}

/** In tenths, which binary numbers add without noise. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, each) => total + each, 0) * 1000) / 1000;
}
