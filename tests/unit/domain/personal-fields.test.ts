import { expect, it } from "vitest";
import { partedFields } from "@/lib/domain/personal-fields";

it.each([
  ["nothing", "user.edit", null, null, null],
  ["a name", "user.edit", { name: "Kari" }, null, { name: "Kari" }],
  [
    "name, address and what they may",
    "user.invite",
    { name: "Kari", email: "k@x.no", grants: [] },
    { grants: [] },
    { name: "Kari", email: "k@x.no" },
  ],
  ["who someone is elsewhere", "user.link", { externalId: "a b" }, null, { externalId: "a b" }],
  ["no name", "user.deactivate", { active: false }, { active: false }, null],
  [
    "the name of a thing is nobody's",
    "unit.edit",
    { name: { nn: "Skulen" } },
    { name: { nn: "Skulen" } },
    null,
  ],
])("%s", (_why, action, fields, open, personal) => {
  expect(partedFields(action, fields)).toEqual({ open, personal });
});
