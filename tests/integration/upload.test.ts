import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { importWorkbookAction } from "@/app/(app)/admin/workbook/import-workbook";
import { importValuesAction } from "@/app/(app)/import/import-values";
import { giveCoatOfArmsAction } from "@/lib/actions/organisation";
import { LARGEST_FILE } from "@/lib/exchange/xlsx-guard";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { actorOf, anOrganisation, type Organisation, revisionOf } from "../support/organisation";
import { signedInAs } from "../support/signed-in";
import { zipOf } from "../support/zip";

vi.mock("next/headers", async () => (await import("../support/signed-in")).browser);
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

let organisation: Organisation;
let administrator: string;
beforeAll(async () => {
  organisation = await anOrganisation();
  administrator = (await actorOf(organisation, "administrator")).userId ?? "";
  await db.grant.create({
    data: {
      organisationId: organisation.id,
      userId: administrator,
      role: "leader",
      unitId: organisation.units.get("root") ?? "",
    },
  });
});
beforeEach(async () => {
  travelTo("2026-06-15");
  await db.askedRate.deleteMany();
});

function formWith(bytes: Buffer, name: string): FormData {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], name));
  return form;
}

const takeValues = (bytes: Buffer, name = "tal.xlsx") =>
  importValuesAction({ step: "none" }, formWith(bytes, name));
const takeWorkbook = (bytes: Buffer, name = "b.xlsx") =>
  importWorkbookAction({ step: "none" }, formWith(bytes, name));

const workbook = { name: "xl/workbook.xml", content: "<workbook/>" };
const sheet = (content: Buffer | string) => ({ name: "xl/worksheets/sheet1.xml", content });
const laughs = `<!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${"abcdefghij"[at]};`.repeat(10)}">`).join("")}]><worksheet>&j;</worksheet>`;
const bomb = zipOf([workbook, sheet(Buffer.alloc(200_000_000, 32))]);
const lyingBomb = zipOf([workbook, { ...sheet(Buffer.alloc(200_000_000, 32)), claimedSize: 1000 }]);

/** Hostile workbooks, and what they are refused with. */
const files: [string, Buffer, string][] = [
  ["one byte too many", Buffer.alloc(LARGEST_FILE + 1, 65), "tooLarge"],
  ["nothing", Buffer.alloc(0), "emptyFile"],
  ["a bomb of 200 MB", bomb, "tooLarge"],
  ["a bomb of 200 MB that says it is small", lyingBomb, "hostile"],
  ["65 000 entries", zipOf(Array.from({ length: 65_000 }, (_, at) => ({ name: `${at}` }))), "notWorkbook"],
  ["a way out of the archive", zipOf([workbook, { name: "xl/../../../../tmp/x.xml" }]), "hostile"],
  [
    "an archive in the archive",
    zipOf([workbook, { name: "xl/a.zip", content: bomb.subarray(0, 1000) }]),
    "hostile",
  ],
  [
    "an external entity",
    zipOf([workbook, sheet('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')]),
    "hostile",
  ],
  ["a billion laughs", zipOf([workbook, sheet(laughs)]), "hostile"],
];

const outcomeOf = (state: { step: string; code?: string; detail?: string }) => [state.step, state.code];

describe("an upload that is meant to do harm is refused, and leaves nothing:", () => {
  beforeEach(() => signedInAs(administrator));

  it.each(files)("%s, as values and as a workbook", async (_what, bytes, code) => {
    const before = await revisionOf(organisation);
    expect(outcomeOf(await takeValues(bytes))).toEqual(["refused", code]);
    expect(outcomeOf(await takeWorkbook(bytes))).toEqual(["refused", code]);
    expect(await revisionOf(organisation)).toBe(before);
  });

  const wrong: [string, Buffer, string, string][] = [
    ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), "notValues", "notWorkbook"],
    [
      "a picture",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
      "notValues",
      "notWorkbook",
    ],
    [
      "an old Excel file",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      "notValues",
      "notWorkbook",
    ],
    ["a workbook cut off", bomb.subarray(0, 90), "notWorkbook", "notWorkbook"],
    ["a line of 300 000 signs", Buffer.from(`"${"a".repeat(300_000)}"`), "unreadableRow", "notWorkbook"],
    [
      "ten thousand columns",
      Buffer.from(";".repeat(10_000).replaceAll(";", "a;")),
      "unreadableRow",
      "notWorkbook",
    ],
  ];
  it.each(wrong)("%s, whatever it is called", async (_what, bytes, asValues, asWorkbook) => {
    for (const name of [
      "tal.xlsx",
      "tal.csv",
      `${"a".repeat(400)}.xlsx`,
      "../../etc/passwd",
      "C:\\x\\y.csv",
      "a\0b.csv",
      "<script>.csv",
    ]) {
      expect([name, ...outcomeOf(await takeValues(bytes, name))]).toEqual([name, "refused", asValues]);
      expect([name, ...outcomeOf(await takeWorkbook(bytes, name))]).toEqual([name, "refused", asWorkbook]);
    }
  });

  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/>${inside}</svg>`;
  it.each([
    ["entities", `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing("&a;")}`],
    ["a page", "<html><body/></html>"],
    ["one byte too many", drawing(" ".repeat(100_001))],
    ["a picture", "\u0089PNG\r\n"],
    ["nothing but a script", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ])("%s, as a coat of arms", async (_what, svg) => {
    const before = await revisionOf(organisation);
    const form = new FormData();
    form.append("coatOfArms", new File([svg], "arms.svg"));
    const state = await giveCoatOfArmsAction({ ok: null }, form);
    expect(state.ok).toBe(false);
    expect(await revisionOf(organisation)).toBe(before);
  });
});

it("hostile files take less than 100 MB while they are refused", async () => {
  await signedInAs(administrator);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let highest = before;
  const clock = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 5);
  for (const [, bytes] of files) await Promise.all([takeValues(bytes), takeWorkbook(bytes)]);
  clearInterval(clock);
  expect((highest - before) / 1_000_000).toBeLessThan(100);
});

describe("whoever uploads too often, or may not at all,", () => {
  it("is refused before anything is read; others are not", async () => {
    await signedInAs(administrator);
    expect(outcomeOf(await takeValues(bomb))).toEqual(["refused", "tooLarge"]);
    await db.askedRate.updateMany({ where: { key: `import ${administrator}` }, data: { asked: 100 } });
    expect(outcomeOf(await takeValues(bomb))).toEqual(["refused", "tooManyAttempts"]);
    expect(outcomeOf(await takeWorkbook(bomb))).toEqual(["refused", "tooManyAttempts"]);
    const other = await actorOf(organisation, "leader");
    await signedInAs(other.userId ?? "");
    expect(outcomeOf(await takeValues(bomb))).toEqual(["refused", "tooLarge"]);
  });

  it("reads as if there were nothing here", async () => {
    const politician = await actorOf(organisation, "politician");
    await signedInAs(politician.userId ?? "");
    expect(outcomeOf(await takeValues(bomb))).toEqual(["refused", "notFound"]);
    expect(outcomeOf(await takeWorkbook(bomb))).toEqual(["refused", "notFound"]);
  });
});
