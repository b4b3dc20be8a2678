import { beforeEach, describe, expect, it } from "vitest";
import { createUnit, editUnit } from "@/lib/data/unit";
import { closeUnit, mergeUnit, undoMerger } from "@/lib/data/unit-closing";
import { getUnitTree } from "@/lib/data/unit-editor";
import { moveUnit } from "@/lib/data/unit-move";
import { unitEdit, unitInput } from "@/lib/schemas/unit";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { dashboardOf, shownAt } from "../support/dashboard";
import { enter } from "../support/entry";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";

travelTo("2026-10-15");

let ours: Organisation;
const at = (code: string) => idOf(ours.units, code);
const row = (code: string) => db.unit.findFirstOrThrow({ where: { id: at(code) } });
const day = async (code: string) => (await row(code)).closedOn?.toISOString().slice(0, 10) ?? null;
const seen = async (code: string) => ({ id: at(code), version: (await row(code)).version });
const close = async (code: string, closedOn: string, actor = ours.actor) =>
  closeUnit(actor, { ...(await seen(code)), closedOn });
const merge = async (code: string, into: string, onDay: string, actor = ours.actor) =>
  mergeUnit(actor, { ...(await seen(code)), successorId: at(into), onDay });
const refused = (field: string, code: string) => ({
  code: "invalid",
  details: { fields: { [field]: code } },
});

/** root > sector > (north, south) */
beforeEach(async () => {
  ours = await anOrganisation();
});

describe("closing a unit", () => {
  it("keeps its values, and asks for no more after its last day", async () => {
    await enter(ours, "north", "2026-T1", { A: "4" });
    await close("north", "2026-04-30");
    expect(await shownAt(ours, "north", "A", "2026-T1")).toBe("4");
    expect(await shownAt(ours, "north", "A", "2026-T2")).toBe("notApplicable");
  });

  it("waits for what stands below", async () => {
    await expect(close("sector", "2026-04-30")).rejects.toMatchObject(refused("closedOn", "childrenOpen"));
    await close("north", "2026-04-30");
    await close("south", "2026-05-01");
    await expect(close("sector", "2026-04-30")).rejects.toMatchObject(refused("closedOn", "childrenOpen"));
    await close("sector", "2026-05-01");
    expect(await day("sector")).toBe("2026-05-01");
  });

  it("leaves no room below for what would stay longer", async () => {
    for (const code of ["north", "south", "sector"]) await close(code, "2026-04-30");
    const born = {
      code: "new",
      name: { nn: "Ny" },
      kind: "other",
      openedOn: "2026-01-01",
      parentId: at("sector"),
    };
    await expect(createUnit(ours.actor, unitInput.parse(born))).rejects.toMatchObject(
      refused("closedOn", "parentClosed"),
    );
    const opened = { ...born, code: "north", closedOn: "", ...(await seen("north")) };
    await expect(editUnit(ours.actor, unitEdit.parse(opened))).rejects.toMatchObject(
      refused("closedOn", "parentClosed"),
    );
    const other = await createUnit(
      ours.actor,
      unitInput.parse({ ...born, code: "other", parentId: at("root") }),
    );
    await expect(
      moveUnit(ours.actor, { id: other.id, version: 1, parentId: at("sector") }),
    ).rejects.toMatchObject(refused("parentId", "parentClosed"));
  });

  it("refuses a last day before the first, and a version that is gone", async () => {
    await expect(close("north", "1999-12-31")).rejects.toMatchObject(
      refused("closedOn", "closedBeforeOpened"),
    );
    const old = await seen("north");
    await close("north", "2026-04-30");
    await expect(closeUnit(ours.actor, { ...old, closedOn: "2026-05-31" })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("merging a unit", () => {
  it("closes it the day before, leaves values where they were given and the successor's page as it was", async () => {
    await enter(ours, "north", "2026-T1", { A: "4" });
    await enter(ours, "south", "2026-T1", { A: "3" });
    const rows = async () => [
      await db.measurement.findMany({ where: { organisationId: ours.id }, orderBy: { id: "asc" } }),
      await db.measurementRevision.findMany({
        where: { organisationId: ours.id },
        orderBy: [{ measurementId: "asc" }, { version: "asc" }],
      }),
    ];
    const [before, page] = [await rows(), await dashboardOf(ours, "south", "2026-T1")];
    await merge("north", "south", "2026-09-01");
    expect(await day("north")).toBe("2026-08-31");
    expect(await rows()).toEqual(before);
    expect(await dashboardOf(ours, "south", "2026-T1")).toEqual(page);
    expect(await shownAt(ours, "north", "A", "2026-T1")).toBe("4");
    expect(await shownAt(ours, "north", "A", "2026-T3")).toBe("notApplicable");
    const tree = await getUnitTree(ours.actor);
    const north = tree?.roots[0]?.children[0]?.children[0];
    expect(north?.successors).toEqual([{ id: at("south"), name: expect.anything(), onDay: "2026-09-01" }]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: "unit.merge", organisationId: ours.id },
    });
    expect(event.after).toEqual({ closedOn: "2026-08-31", successorId: at("south"), onDay: "2026-09-01" });
  });

  it("into several from the same day is a split; each is told once", async () => {
    await merge("north", "south", "2026-09-01");
    await merge("north", "sector", "2026-09-01");
    await expect(merge("north", "south", "2026-09-01")).rejects.toMatchObject(
      refused("successorId", "alreadyMerged"),
    );
    await expect(merge("north", "root", "2026-10-01")).rejects.toMatchObject(
      refused("onDay", "alreadyClosed"),
    );
    expect(await db.unitSuccession.count({ where: { fromUnitId: at("north") } })).toBe(2);
  });

  it.each([
    ["north", "north", "2026-09-01", "successorId", "sameUnit"],
    ["north", "south", "2000-01-01", "onDay", "beforeOpening"],
    ["sector", "root", "2026-09-01", "onDay", "childrenOpen"],
  ])("%s into %s from %s is refused at %s: %s", async (code, into, onDay, field, refusal) => {
    await expect(merge(code, into, onDay)).rejects.toMatchObject(refused(field, refusal));
    expect(await day(code)).toBeNull();
  });

  it("into a unit that is closed by then is refused", async () => {
    await close("south", "2026-08-31");
    await expect(merge("north", "south", "2026-09-01")).rejects.toMatchObject(
      refused("successorId", "successorNotOpen"),
    );
  });

  it("takes the right to define at both", async () => {
    const actor = await actorOf(ours, "administrator", "north");
    await expect(merge("north", "south", "2026-09-01", actor)).rejects.toMatchObject({ code: "notFound" });
    const leader = await actorOf(ours, "leader");
    await expect(merge("north", "south", "2026-09-01", leader)).rejects.toMatchObject({ code: "notFound" });
  });

  it("is not undone by opening the unit, but by taking the merger back", async () => {
    await merge("north", "south", "2026-09-01");
    const open = {
      code: "north",
      name: { nn: "Nord" },
      kind: "other",
      openedOn: "2000-01-01",
      ...(await seen("north")),
    };
    await expect(editUnit(ours.actor, unitEdit.parse(open))).rejects.toMatchObject(
      refused("closedOn", "mergedAway"),
    );
    await expect(close("north", "2026-12-31")).rejects.toMatchObject(refused("closedOn", "mergedAway"));
    const undoing = { ...(await seen("north")), successorId: at("south") };
    await undoMerger(ours.actor, undoing);
    expect(await day("north")).toBeNull();
    await expect(
      undoMerger(ours.actor, { ...(await seen("north")), successorId: at("south") }),
    ).rejects.toMatchObject({
      code: "notFound",
    });
  });

  it("twice at once is done once", async () => {
    const { version } = await row("north");
    const input = { id: at("north"), version, successorId: at("south"), onDay: "2026-09-01" };
    const results = await Promise.allSettled([mergeUnit(ours.actor, input), mergeUnit(ours.actor, input)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
