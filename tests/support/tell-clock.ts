import { reckoned } from "./norwegian-clock";

// A program of its own, for a time zone is the whole process's: tells its zone, and what it reckons.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
console.log(
  JSON.stringify({ timeZone, noon: new Date(2026, 5, 15, 12).toISOString(), reckoned: reckoned() }),
);
