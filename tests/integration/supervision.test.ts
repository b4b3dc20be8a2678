import { expect, it } from "vitest";
import { publicActor } from "@/lib/data/access";
import { isSuperior } from "@/lib/data/supervision";
import { actorOf, anOrganisation } from "../support/organisation";

it("only who may approve and has a unit below is a superior", async () => {
  const organisation = await anOrganisation();
  const answers = {
    "leader of the root": await isSuperior(await actorOf(organisation, "leader", "root")),
    "leader of a unit with none below": await isSuperior(await actorOf(organisation, "leader", "north")),
    "contributor at the root": await isSuperior(await actorOf(organisation, "contributor", "root")),
    "the public": await isSuperior(publicActor),
  };
  expect(answers).toEqual({
    "leader of the root": true,
    "leader of a unit with none below": false,
    "contributor at the root": false,
    "the public": false,
  });
});
