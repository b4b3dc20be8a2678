import { describe, expect, it, test } from "vitest";
import { signInInput } from "@/lib/schemas/sign-in";

test("an address is read without regard to case and spaces around it; a password exactly as typed", () => {
  expect(signInInput.parse({ email: " Rektor.Hareid@Demo.INVALID ", password: " Hemmeleg " })).toEqual({
    email: "rektor.hareid@demo.invalid",
    password: " Hemmeleg ",
  });
});

describe("refused", () => {
  it.each([
    [{ email: " ", password: "x" }, "email", "no address"],
    [{ email: "a@b", password: "" }, "password", "no password"],
    [{ email: "a".repeat(255), password: "x" }, "email", "an address longer than any"],
    [
      { email: "a@b", password: "x".repeat(1025) },
      "password",
      "a password that would cost too much to check",
    ],
    [{ email: ["a@b"], password: "x" }, "email", "no text"],
    [{}, "email", "nothing"],
  ])("%j at %s: %s", (input, field, _why) => {
    expect(signInInput.safeParse(input).error?.issues[0]?.path).toEqual([field]);
  });
});

describe("where to go afterwards", () => {
  it.each([
    ["/entry/hareid-skule?period=2026-T1", "/entry/hareid-skule?period=2026-T1", "an address of ours"],
    [undefined, undefined, "nowhere in particular"],
    ["/\t/elsewhere.example", undefined, "a tab that browsers take away"],
    ["/\n/elsewhere.example", undefined, "a new line, likewise"],
    ["/".repeat(2001), undefined, "absurdly long: the sign-in itself goes on"],
  ])("%j is %j: %s", (from, expected, _why) => {
    expect(signInInput.parse({ email: "a@b", password: "x", from }).from).toBe(expected);
  });
});
