import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/data/access";
import { publicActor } from "@/lib/data/access";
import { addGrant, removeGrant } from "@/lib/data/grant";
import { inviteUser } from "@/lib/data/invitation";
import { deactivateUser, editUser, reactivateUser } from "@/lib/data/user-edit";
import { getUser, listGrantableUnits, listUsers } from "@/lib/data/user-list";
import { db } from "@/tests/support/owner";
import { actorOf, codeOf, letterBox, newOrganisation, newUser } from "./people-builders";

type Organisation = Awaited<ReturnType<typeof newOrganisation>>;
let ours: Organisation;
let theirs: Organisation;
let chief: Actor;
let chiefId: string;
let sectorAdmin: Actor;
let leader: Actor;
let leaderId: string;
let outsider: Actor;

const names = async (actor: Actor, search?: string) =>
  (await listUsers(actor, search)).users.map(({ email }) => email).sort();

beforeAll(async () => {
  ours = await newOrganisation("9001");
  theirs = await newOrganisation("9002");
  chiefId = await newUser(ours.founder, "chief@x.no", [{ role: "administrator", unitId: ours.root.id }]);
  const sectorId = await newUser(ours.founder, "sector@x.no", [
    { role: "administrator", unitId: ours.sector.id },
  ]);
  leaderId = await newUser(ours.founder, "leader@x.no", [{ role: "leader", unitId: ours.school.id }]);
  const outsiderId = await newUser(theirs.founder, "outsider@x.no", [
    { role: "administrator", unitId: theirs.root.id },
  ]);
  [chief, sectorAdmin, leader, outsider] = (await Promise.all(
    [chiefId, sectorId, leaderId, outsiderId].map(actorOf),
  )) as [Actor, Actor, Actor, Actor];
});

describe("who sees whom", () => {
  it("shows all to who administers the root, and the branch to who administers a branch", async () => {
    expect(await names(chief)).toEqual(["chief@x.no", "leader@x.no", "sector@x.no"]);
    expect(await names(sectorAdmin)).toEqual(["leader@x.no", "sector@x.no"]);
    expect(await names(leader)).toEqual([]);
    expect(await names(publicActor)).toEqual([]);
    expect(await names(outsider)).toEqual(["outsider@x.no"]);
  });

  it("finds by name and address, and takes signs of the pattern language as they are", async () => {
    expect(await names(chief, "LEADER@")).toEqual(["leader@x.no"]);
    expect(await names(chief, "brukar sector")).toEqual(["sector@x.no"]);
    expect(await names(chief, "%")).toEqual([]);
    expect(await names(chief, "_")).toEqual([]);
  });

  it("offers units of one's own branch", async () => {
    const offered = await listGrantableUnits(sectorAdmin);
    expect(offered.map(({ id, depth }) => [id, depth])).toEqual([
      [ours.sector.id, 0],
      [ours.school.id, 1],
    ]);
    expect(await listGrantableUnits(leader)).toEqual([]);
  });

  it("does not open another organisation's user", async () => {
    expect(await getUser(outsider, leaderId)).toBeNull();
    expect(await getUser(leader, leaderId)).toBeNull();
    expect(await getUser(chief, leaderId)).toMatchObject({ editable: true, self: false, invited: true });
    expect((await getUser(chief, leaderId))?.lastSignIn).toMatch(/^\d{4}-/);
  });
});

describe("grants", () => {
  it("are given and taken, audited, and end the sessions of who has them", async () => {
    const id = await newUser(ours.founder, "grants@x.no", [{ role: "contributor", unitId: ours.school.id }]);
    await actorOf(id);
    await addGrant(sectorAdmin, { id, role: "leader", unitId: ours.school.id });
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
    await addGrant(sectorAdmin, { id, role: "leader", unitId: ours.school.id });
    await removeGrant(sectorAdmin, { id, role: "contributor", unitId: ours.school.id });
    expect(await db.grant.findMany({ where: { userId: id } })).toMatchObject([{ role: "leader" }]);
    const audit = await db.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
    expect(audit.map(({ action }) => action)).toEqual(["user.create", "grant.add", "grant.remove"]);
  });

  it("cannot be given to oneself, not even by who administers all", async () => {
    const own = { id: chiefId, role: "leader" as const, unitId: ours.root.id };
    expect(await codeOf(addGrant(chief, own))).toBe("ownRights");
    expect(await codeOf(removeGrant(chief, { ...own, role: "administrator" }))).toBe("ownRights");
  });

  it.each([
    ["a unit beside one's own", () => sectorAdmin, () => ours.care.id],
    ["a unit above one's own", () => sectorAdmin, () => ours.root.id],
    ["without managing users", () => leader, () => ours.school.id],
    ["from another organisation", () => outsider, () => ours.school.id],
    ["another organisation's unit", () => chief, () => theirs.root.id],
    ["as the public", () => publicActor, () => ours.school.id],
  ])("look missing: %s", async (_why, actor, unitId) => {
    const input = { id: leaderId, role: "administrator" as const, unitId: unitId() };
    expect(await codeOf(addGrant(actor(), input))).toBe("notFound");
  });
});

describe("the last administrator", () => {
  it("can be neither demoted nor deactivated, by anyone", async () => {
    const input = { id: chiefId, role: "administrator" as const, unitId: ours.root.id };
    expect(await codeOf(removeGrant(ours.founder, input))).toBe("lastAdministrator");
    expect(await codeOf(deactivateUser(ours.founder, { id: chiefId }))).toBe("lastAdministrator");
  });

  it("is still there when two administrators demote each other at once", async () => {
    const { founder, root } = await newOrganisation("9003");
    const grant = { role: "administrator" as const, unitId: root.id };
    const ids = [await newUser(founder, "a@x.no", [grant]), await newUser(founder, "b@x.no", [grant])];
    const [a, b] = (await Promise.all(ids.map(actorOf))) as [Actor, Actor];
    const answers = await Promise.all([
      codeOf(removeGrant(a, { id: ids[1]!, ...grant })),
      codeOf(removeGrant(b, { id: ids[0]!, ...grant })),
    ]);
    expect(answers.sort()).toEqual(["done", "lastAdministrator"]);
    expect(await db.grant.count({ where: { unitId: root.id } })).toBe(1);
  });

  it("does not count one who is deactivated", async () => {
    const { founder, root } = await newOrganisation("9004");
    const grant = { role: "administrator" as const, unitId: root.id };
    const one = await newUser(founder, "a@x.no", [grant]);
    const other = await newUser(founder, "b@x.no", [grant]);
    await deactivateUser(founder, { id: one });
    expect(await codeOf(deactivateUser(founder, { id: other }))).toBe("lastAdministrator");
    await removeGrant(founder, { id: one, ...grant });
  });
});

describe("names and activity", () => {
  it("edits a name where all of the user's grants are within reach", async () => {
    await editUser(sectorAdmin, { id: leaderId, name: "Nytt Namn" });
    expect(await getUser(chief, leaderId)).toMatchObject({ name: "Nytt Namn" });
    await addGrant(chief, { id: leaderId, role: "contributor", unitId: ours.care.id });
    expect(await codeOf(editUser(sectorAdmin, { id: leaderId, name: "Annleis" }))).toBe("notFound");
    expect(await getUser(sectorAdmin, leaderId)).toMatchObject({ editable: false });
    await removeGrant(chief, { id: leaderId, role: "contributor", unitId: ours.care.id });
  });

  it("ends every session and open link with the deactivation, and keeps the grants", async () => {
    const box = letterBox();
    const invitation = { name: "Ny", email: "ny@x.no", role: "leader" as const, unitId: ours.school.id };
    const id = await inviteUser(chief, invitation, box.write);
    await actorOf(id);
    await deactivateUser(chief, { id });
    expect(await db.session.count({ where: { userId: id } })).toBe(0);
    expect(await db.invitation.count({ where: { userId: id } })).toBe(0);
    await expect(actorOf(id)).rejects.toThrow();
    await reactivateUser(chief, { id });
    expect((await actorOf(id)).grants).toHaveLength(1);
  });

  it("does not let anyone shut oneself out", async () => {
    const other = await newUser(ours.founder, "chief2@x.no", [
      { role: "administrator", unitId: ours.root.id },
    ]);
    expect(await codeOf(deactivateUser(chief, { id: chiefId }))).toBe("ownAccount");
    await deactivateUser(chief, { id: other });
  });
});

describe("an invitation by an administrator", () => {
  const person = { name: "Kari Nordmann", email: "kari@x.no", role: "leader" as const };

  it("makes user, grant, link and letter together", async () => {
    const box = letterBox();
    const id = await inviteUser(sectorAdmin, { ...person, unitId: ours.school.id }, box.write);
    expect(await getUser(sectorAdmin, id)).toMatchObject({ invited: true, active: true, lastSignIn: null });
    expect(await db.invitation.findMany({ where: { userId: id } })).toHaveLength(1);
    expect(await db.outboxMessage.findMany({ where: { recipient: "kari@x.no" } })).toHaveLength(1);
  });

  it("is refused for an address in use, and leaves nothing behind", async () => {
    const box = letterBox();
    expect(await codeOf(inviteUser(chief, { ...person, unitId: ours.root.id }, box.write))).toBe(
      "emailTaken",
    );
    expect(box.letters).toEqual([]);
  });

  it("leaves nothing behind when the letter cannot be written", async () => {
    const input = { ...person, email: "brev@x.no", unitId: ours.root.id };
    const broken = () => {
      throw new Error("no words");
    };
    await expect(inviteUser(chief, input, broken)).rejects.toThrow("no words");
    expect(await db.user.count({ where: { email: "brev@x.no" } })).toBe(0);
  });

  it.each([
    ["beside the own branch", () => sectorAdmin, () => ours.care.id],
    ["without managing users", () => leader, () => ours.school.id],
    ["from another organisation", () => outsider, () => ours.school.id],
  ])("looks missing: %s", async (_why, actor, unitId) => {
    const input = { ...person, email: "ingen@x.no", unitId: unitId() };
    expect(await codeOf(inviteUser(actor(), input, letterBox().write))).toBe("notFound");
  });
});
