import { vi } from "vitest";

/** From now on it is noon (UTC) of a day, and stays so; timers go on as usual. */
export function travelTo(day: string): void {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(`${day}T12:00:00Z`) });
}

/** Lets a number of minutes pass. */
export function wait(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * 60_000);
}
