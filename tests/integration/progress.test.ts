import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { getProgress, tellProgress } from "@/lib/data/progress";
import { importValues, tryValues } from "@/lib/data/value-import";
import { indicator } from "../support/indicator";
import { actorOf, anOrganisation } from "../support/organisation";
import { scorecard } from "../support/scorecard";
import { fileOf } from "../support/values";

it("tells how far an import has come to who carries it out, and to nobody else", async () => {
  const codes = Array.from({ length: 40 }, (_, index) => `I${index}`);
  const organisation = await anOrganisation({
    indicators: codes.map((code) => indicator(code, { frequency: "month" })),
    scorecards: [scorecard({ R1: codes })],
    targetLevels: [],
  });
  const [actor, colleague] = [
    await actorOf(organisation, "contributor"),
    await actorOf(organisation, "administrator"),
  ];
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  );
  const rows = codes.flatMap((code) =>
    months.map((period) => ({ unit: "north", indicator: code, period, value: "4" })),
  );
  const file = await fileOf(...rows);
  const key = randomUUID();
  const heard: unknown[] = [];
  const told = tellProgress(actor, key, "import");
  const listening = (done: number, of: number) => {
    told(done, of);
    heard.push(getProgress(actor, key));
    for (const other of [colleague, publicActor]) expect(getProgress(other, key)).toBeNull();
  };
  const { seal } = await tryValues(actor, file);
  expect(
    (await importValues(actor, { ...file, fileName: "tal.csv", source: "import" }, seal, listening)).jobId,
  ).not.toBeNull();
  expect(heard.length).toBeGreaterThan(1);
  expect(heard.at(-1)).toEqual({ step: "import", done: rows.length, of: rows.length });
});

it("keeps nothing for the public, under no key, and the same key apart for two people", () => {
  const person = (userId: string): Actor => ({ ...publicActor, userId });
  tellProgress(publicActor, "key", "try")(1, 2);
  expect(getProgress(publicActor, "key")).toBeNull();
  tellProgress(person("a"), "", "try")(1, 2);
  expect(getProgress(person("a"), "")).toBeNull();
  const long = "k".repeat(100);
  for (const [done, userId] of ["a", "b"].entries()) tellProgress(person(userId), long, "undo")(done, 2);
  expect(getProgress(person("a"), long)).toEqual({ step: "undo", done: 0, of: 2 });
  expect(getProgress(person("b"), long)).toEqual({ step: "undo", done: 1, of: 2 });
});
