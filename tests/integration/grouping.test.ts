import { beforeEach, describe, expect, it } from "vitest";
import { archiveGroup, createGroup, editGroup } from "@/lib/data/group";
import { recordGroupShares, removeGroupShares } from "@/lib/data/group-share";
import { archiveGrouping, createGrouping, editGrouping } from "@/lib/data/grouping";
import { getGroupings, noShares } from "@/lib/data/grouping-editor";
import { closeUnit } from "@/lib/data/unit-closing";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { changeDays, sharesOn } from "@/lib/domain/grouping";
import { groupSharesInput } from "@/lib/schemas/grouping";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { countStatements } from "../support/statements";

travelTo("2026-06-15");

let ours: Organisation;
let grouping: string;
let groups: Record<"children" | "elderly" | "all", string>;
const at = (code: string) => idOf(ours.units, code);
const named = (code: string) => ({ code, name: { nn: code } });
const version = async () => (await db.grouping.findFirstOrThrow({ where: { id: grouping } })).version;

beforeEach(async () => {
  ours = await anOrganisation();
  grouping = await createGrouping(ours.actor, named("users"));
  const made: string[] = [];
  for (const code of ["children", "elderly", "all"]) {
    made.push(await createGroup(ours.actor, { groupingId: grouping, ...named(code) }));
  }
  const [children = "", elderly = "", all = ""] = made;
  groups = { children, elderly, all };
});

const sharesAt = async (code: string, actor = ours.actor) =>
  (await getGroupings(actor))?.groupings[0]?.shares.get(at(code)) ?? noShares;

/** Shares a unit out as its form would: per cent by group. */
async function shareOut(
  code: string,
  fromDay: string,
  percents: Partial<Record<keyof typeof groups, string>>,
  actor = ours.actor,
) {
  const { seen } = await sharesAt(code);
  const shares = Object.fromEntries(
    Object.entries(percents).map(([group, percent]) => [groups[group as keyof typeof groups], percent]),
  );
  await recordGroupShares(
    actor,
    groupSharesInput.parse({ groupingId: grouping, unitId: at(code), fromDay, seen, shares }),
  );
}

const onDay = async (code: string, day: string) => {
  const { shares } = await sharesAt(code);
  return [...sharesOn(shares, day)].map(([id, share]) => [
    Object.entries(groups).find(([, each]) => each === id)?.[0],
    fixedToDecimal(share),
  ]);
};

describe("the shares of a unit", () => {
  it("hold from their day, and what held before is kept", async () => {
    await shareOut("north", "2020-01-01", { children: "100", elderly: "" });
    await shareOut("north", "2026-01-01", { children: "33,33", elderly: "33,33", all: "33,34" });
    expect(await onDay("north", "2025-12-31")).toEqual([["children", "1"]]);
    const now = Object.fromEntries(await onDay("north", "2026-01-01"));
    expect(now).toEqual({ children: "0.3333", elderly: "0.3333", all: "0.3334" });
    expect(changeDays((await sharesAt("north")).shares)).toEqual(["2020-01-01", "2026-01-01"]);
  });

  it("from the same day are replaced, with before and after in the audit", async () => {
    await shareOut("north", "2020-01-01", { children: "60", elderly: "40" });
    await shareOut("north", "2020-01-01", { elderly: "100" });
    expect(await onDay("north", "2020-01-01")).toEqual([["elderly", "1"]]);
    const events = await db.auditEvent.findMany({
      where: { action: "groupShare.record", organisationId: ours.id },
      orderBy: { revision: "asc" },
    });
    expect(events.at(-1)).toMatchObject({
      entityId: at("north"),
      before: { shares: { [groups.children]: "0.6", [groups.elderly]: "0.4" } },
      after: { fromDay: "2020-01-01", shares: { [groups.elderly]: "1" } },
    });
  });

  it.each([
    [{ a: "60", b: "39,99" }, "shares", "sharesNotWhole"],
    [{ a: "60", b: "40,01" }, "shares", "sharesNotWhole"],
    [{}, "shares", "sharesNotWhole"],
    [{ a: "33,333", b: "66,667" }, "shares.a", "tooManyDecimals"],
    [{ a: "-10", b: "110" }, "shares.a", "shareOutOfRange"],
    [{ a: "half", b: "50" }, "shares.a", "notANumber"],
  ])("%j are refused at %s: %s", (percents, field, code) => {
    const ids = { a: "0199aaaa-0000-7000-8000-00000000000a", b: "0199aaaa-0000-7000-8000-00000000000b" };
    const shares = Object.fromEntries(
      Object.entries(percents).map(([key, percent]) => [ids[key as keyof typeof ids], percent]),
    );
    const input = { groupingId: ids.a, unitId: ids.a, fromDay: "2026-01-01", seen: "", shares };
    const issues = groupSharesInput.safeParse(input).error?.issues ?? [];
    const found = issues.map(({ path, message }) => [path.join(".").replace(ids.a, "a"), message]);
    expect(found).toContainEqual([field, code]);
  });

  it("are refused to one who saw something older, whoever came first", async () => {
    const { seen } = await sharesAt("north");
    const input = (percent: string) =>
      groupSharesInput.parse({
        groupingId: grouping,
        unitId: at("north"),
        fromDay: "2026-01-01",
        seen,
        shares: { [groups.children]: percent, [groups.elderly]: String(100 - Number(percent)) },
      });
    const results = await Promise.allSettled(
      ["10", "20", "30", "40"].map((percent) => recordGroupShares(ours.actor, input(percent))),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const current = { seen: (await sharesAt("north")).seen };
    await expect(recordGroupShares(ours.actor, input("50"))).rejects.toMatchObject({
      code: "conflict",
      details: { current },
    });
    const rows = await db.groupShare.findMany({ where: { unitId: at("north") } });
    expect(rows.reduce((sum, { share }) => sum + share.toNumber() * 10_000, 0)).toBe(10_000);
  });

  it("of a day may be taken away again", async () => {
    await shareOut("north", "2020-01-01", { children: "100" });
    await shareOut("north", "2026-01-01", { elderly: "100" });
    const removal = { groupingId: grouping, unitId: at("north"), fromDay: "2026-01-01" };
    await removeGroupShares(ours.actor, { ...removal, seen: (await sharesAt("north")).seen });
    expect(await onDay("north", "2026-06-01")).toEqual([["children", "1"]]);
    const again = removeGroupShares(ours.actor, { ...removal, seen: (await sharesAt("north")).seen });
    await expect(again).rejects.toMatchObject({ code: "notFound" });
  });

  it("are for those who define at the unit", async () => {
    const chief = await actorOf(ours, "administrator", "north");
    await shareOut("north", "2026-01-01", { all: "100" }, chief);
    await expect(shareOut("south", "2026-01-01", { all: "100" }, chief)).rejects.toMatchObject({
      code: "notFound",
    });
    expect((await sharesAt("north", chief)).shares).toHaveLength(1);
    expect((await getGroupings(chief))?.mayDefine).toBe(false);
    expect(await getGroupings(await actorOf(ours, "leader"))).toBeNull();
  });
});

describe("groupings and groups", () => {
  it("are made and changed at the root alone", async () => {
    const theirs = await anOrganisation();
    for (const actor of [
      await actorOf(ours, "administrator", "sector"),
      await actorOf(ours, "leader"),
      theirs.actor,
    ]) {
      if (actor !== theirs.actor)
        await expect(createGrouping(actor, named("x"))).rejects.toMatchObject({ code: "notFound" });
      await expect(createGroup(actor, { groupingId: grouping, ...named("x") })).rejects.toMatchObject({
        code: "notFound",
      });
      await expect(archiveGrouping(actor, true, grouping)).rejects.toMatchObject({ code: "notFound" });
      await expect(archiveGroup(actor, true, groups.all)).rejects.toMatchObject({ code: "notFound" });
    }
    expect((await getGroupings(theirs.actor))?.groupings).toEqual([]);
  });

  it("refuse a code in use and an old version", async () => {
    await expect(createGrouping(ours.actor, named("users"))).rejects.toMatchObject({ code: "codeTaken" });
    const twin = { groupingId: grouping, ...named("children") };
    await expect(createGroup(ours.actor, twin)).rejects.toMatchObject({ code: "codeTaken" });
    const seen = await version();
    await editGroup(ours.actor, { id: groups.children, version: seen, ...named("young") });
    const late = editGrouping(ours.actor, { id: grouping, version: seen, ...named("users") });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    await editGrouping(ours.actor, { id: grouping, version: seen + 1, ...named("people") });
  });

  it("a group is archived only when no open unit serves it now or later, and comes back", async () => {
    await shareOut("north", "2020-01-01", { children: "100" });
    await shareOut("south", "2020-01-01", { all: "100" });
    await shareOut("south", "2027-01-01", { elderly: "100" });
    for (const served of [groups.children, groups.elderly, groups.all]) {
      await expect(archiveGroup(ours.actor, true, served)).rejects.toMatchObject({ code: "invalid" });
    }
    const { version: seen } = await db.unit.findFirstOrThrow({ where: { id: at("north") } });
    await closeUnit(ours.actor, { id: at("north"), version: seen, closedOn: "2026-06-14" });
    await archiveGroup(ours.actor, true, groups.children);
    await expect(shareOut("south", "2028-01-01", { children: "100" })).rejects.toMatchObject({
      code: "notFound",
    });
    await archiveGroup(ours.actor, false, groups.children);
    await shareOut("south", "2028-01-01", { children: "100" });
  });

  it("an archived grouping takes no shares, and has them all when it comes back", async () => {
    await shareOut("north", "2020-01-01", { children: "100" });
    await archiveGrouping(ours.actor, true, grouping);
    await expect(shareOut("south", "2026-01-01", { all: "100" })).rejects.toMatchObject({ code: "notFound" });
    await archiveGrouping(ours.actor, false, grouping);
    expect(await onDay("north", "2026-01-01")).toEqual([["children", "1"]]);
  });
});

it("are read in as many statements whatever the number of units", async () => {
  const large = await anOrganisation({
    scorecards: [],
    units: [unit("root", null), ...Array.from({ length: 30 }, (_, index) => unit(`u${index}`, "root"))],
  });
  const small = await countStatements(() => getGroupings(ours.actor));
  const cut = await createGrouping(large.actor, named("users"));
  const group = await createGroup(large.actor, { groupingId: cut, ...named("one") });
  await db.groupShare.createMany({
    data: [...large.units.values()].map((unitId) => ({
      organisationId: large.id,
      groupId: group,
      unitId,
      fromDay: new Date("2026-01-01"),
      share: "1",
    })),
  });
  expect(await countStatements(() => getGroupings(large.actor))).toBe(small);
});
