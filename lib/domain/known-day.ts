import { addDays, type Day, isDay, startOfDay } from "./day";

/** The day figures are read as known on (null: as they are now), and whether what was asked for had to be refused. */
export type KnownDay = { day: Day | null; refused: boolean };

/** The day asked for in an address: one that has come. Nobody knows what will be known, and nonsense is no day. */
export function knownDay(asked: string | undefined, today: Day): KnownDay {
  if (!asked) return { day: null, refused: false };
  return isDay(asked) && asked <= today ? { day: asked, refused: false } : { day: null, refused: true };
}

/** The moment from which what is recorded was not known on a day any more: midnight in Norway. */
export function afterDay(day: Day): Date {
  return startOfDay(addDays(day, 1));
}
