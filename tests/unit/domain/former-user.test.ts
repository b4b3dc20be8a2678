import { expect, it } from "vitest";
import { formerName, formerSign } from "@/lib/domain/former-user";

it("is told from others by the end of the id", () => {
  expect(formerSign(formerName("0193a1b2-0000-7000-8000-00000000 7f3a".replace(" ", "")))).toBe("7f3a");
});

it.each(["Kari Nordmann", "former user", "former user 7f3g", "former user 7f3a1", "A former user 7f3a"])(
  "%s is a name like others",
  (name) => expect(formerSign(name)).toBeNull(),
);
