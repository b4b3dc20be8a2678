import { expect, it } from "vitest";
import { causeInput } from "@/lib/schemas/cause";

const id = "0195f3a0-0000-7000-8000-00000000000";
const typed = {
  cause: `factor.${id}1`,
  effect: `indicator.${id}2`,
  sign: "positive",
  lagMonths: "3",
  reason: { nn: "Det er slik" },
};

it("takes a link as the form sends it", () => {
  expect(causeInput.parse(typed)).toEqual({ ...typed, lagMonths: 3 });
});

it.each([
  [{ cause: "" }, "cause", "required"],
  [{ cause: "unit.1" }, "cause", "wrong"],
  [{ effect: `factor.${id}` }, "effect", "wrong"],
  [{ lagMonths: "" }, "lagMonths", "required"],
  [{ lagMonths: "-1" }, "lagMonths", "notANumber"],
  [{ lagMonths: "241" }, "lagMonths", "outOfRange"],
  [{ reason: { nn: " " } }, "reason", "required"],
  [{ reason: { nn: "x".repeat(1001) } }, "reason", "tooLong"],
])("%o is refused", (change, field, code) => {
  const issue = causeInput.safeParse({ ...typed, ...change }).error?.issues[0];
  expect([issue?.path[0], issue?.message]).toEqual([field, code]);
});
