import { type Day, dayIn, hourIn } from "@/lib/domain/day";

/** The moment now; the only place that asks the machine's clock. */
export function now(): Date {
  return new Date();
}

/** The day it is in Norway, wherever the server stands. */
export function today(): Day {
  return dayIn(now());
}

/** The hour it is in Norway, 0–23. */
export function hour(): number {
  return hourIn(now());
}
