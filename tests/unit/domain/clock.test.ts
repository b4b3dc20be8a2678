import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);

/** What a process in another time zone reckons. */
async function toldIn(zone: string) {
  const command = ["--import", "tsx", "tests/support/tell-clock.ts"];
  const { stdout } = await run(process.execPath, command, { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout);
}

/** Loaded here and not above, so that a clock that cannot even be made fails a test. */
async function reckonedHere() {
  const { reckoned } = await import("@/tests/support/norwegian-clock");
  return reckoned();
}

describe("row 21: clocks", () => {
  it("DST 29 March and 25 October 2026, a leap day and New Year are what they are in Norway", async () => {
    const days = (await reckonedHere()).map(([moment, { today, hour, lasts, periods }]) => {
      const codes = periods.map(({ code, days }) => `${code}=${days}`);
      return [moment, `${today} ${hour}`, lasts, codes.slice(0, 1).concat(codes.slice(4)).join(" ")];
    });
    expect(days).toEqual([
      ["2026-03-29T00:59:59.999Z", "2026-03-29 1", 23, "2026-03=31 2025/26=365 2026=365"],
      ["2026-03-29T01:00:00Z", "2026-03-29 3", 23, "2026-03=31 2025/26=365 2026=365"],
      ["2026-03-29T21:59:59Z", "2026-03-29 23", 23, "2026-03=31 2025/26=365 2026=365"],
      ["2026-03-29T22:00:00Z", "2026-03-30 0", 24, "2026-03=31 2025/26=365 2026=365"],
      ["2026-10-24T22:00:00Z", "2026-10-25 0", 25, "2026-10=31 2026/27=365 2026=365"],
      ["2026-10-25T00:59:59Z", "2026-10-25 2", 25, "2026-10=31 2026/27=365 2026=365"],
      ["2026-10-25T01:00:00Z", "2026-10-25 2", 25, "2026-10=31 2026/27=365 2026=365"],
      ["2026-10-25T23:00:00Z", "2026-10-26 0", 24, "2026-10=31 2026/27=365 2026=365"],
      ["2024-02-28T23:00:00Z", "2024-02-29 0", 24, "2024-02=29 2023/24=366 2024=366"],
      ["2024-02-29T22:59:59Z", "2024-02-29 23", 24, "2024-02=29 2023/24=366 2024=366"],
      ["2024-02-29T23:00:00Z", "2024-03-01 0", 24, "2024-03=31 2023/24=366 2024=366"],
      ["2025-12-31T22:59:59Z", "2025-12-31 23", 24, "2025-12=31 2025/26=365 2025=365"],
      ["2025-12-31T23:00:00Z", "2026-01-01 0", 24, "2026-01=31 2025/26=365 2026=365"],
      ["2026-12-31T10:00:00Z", "2026-12-31 11", 24, "2026-12=31 2026/27=365 2026=365"],
      ["2026-12-31T23:00:00Z", "2027-01-01 0", 24, "2027-01=31 2026/27=365 2027=365"],
    ]);
  });

  it("deadlines and reminders move with the working days, not with the clock", async () => {
    const [, atNewYear] = (await reckonedHere()).find(([moment]) => moment === "2025-12-31T23:00:00Z") ?? [];
    const before = Object.fromEntries(
      (atNewYear?.periods ?? []).map(({ before, reminds }) => [
        before.code,
        [before.due, before.expiry, before.state, reminds],
      ]),
    );
    expect(before).toMatchObject({
      "2025-12": ["2026-01-20", "2026-02-19", "open", false],
      "2025-Q4": ["2026-01-20", "2026-02-19", "open", false],
      "2025-T3": ["2026-01-20", "2026-02-19", "open", false],
      "2024/25": ["2025-08-20", "2025-09-19", "locked", false],
    });
  });

  it.each([
    ["UTC", "2026-06-15T12:00:00.000Z"],
    ["Europe/Oslo", "2026-06-15T10:00:00.000Z"],
    ["Pacific/Kiritimati", "2026-06-14T22:00:00.000Z"],
  ])("TZ=%s gives the same periods, deadlines and reminders", async (zone, noon) => {
    const told = await toldIn(zone);
    expect([told.timeZone, told.noon]).toEqual([zone, noon]);
    expect(told.reckoned).toEqual(JSON.parse(JSON.stringify(await reckonedHere())));
  });
});
