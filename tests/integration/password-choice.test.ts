import { dictionary } from "@zxcvbn-ts/language-common";
import { expect, it } from "vitest";
import { requireStrongPassword } from "@/lib/data/password-choice";
import { PASSWORD_LENGTH } from "@/lib/schemas/password";
import { refusalOf } from "../support/refusal";

const owner = {
  name: "Kari Nordmann",
  email: "kari@kommunen.no",
  organisation: { name: { nn: "Hareid kommune", en: "Hareid Municipality" } },
};
const refusal = async (password: string) =>
  (await refusalOf(requireStrongPassword(password, owner))).fields.password;

it.each([
  "123456789012",
  "qwertyuiop12",
  "password1234",
  "Password1234!",
  "p@ssw0rd1234",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "1q2w3e4r5t6y",
  "balansert2026",
  "hareidkommune",
  "Hareid kommune 2026",
])("%s is refused: it is guessed early", async (password) => {
  expect(await refusal(password)).toBe("passwordIsGuessable");
});

it("every known password as long as ours must be is refused, and whatever its case", async () => {
  const known = Object.values(dictionary)
    .flat()
    .filter((word) => word.length >= PASSWORD_LENGTH);
  expect(known.length).toBeGreaterThan(300);
  for (const word of known) {
    expect(await refusal(word), word).toBeDefined();
    expect(await refusal(word.toUpperCase()), word).toBeDefined();
  }
});

it("what is little more than the owner's name is refused as that", async () => {
  expect(await refusal("KariNordmann2026")).toBe("passwordIsOwnName");
});

it.each([
  "eit langt passord",
  "katten drikk mjølk kvar dag",
  "vT9!kq2Lw#sD",
  "påske på fjellet med appelsin",
  Array.from({ length: 100 }, (_, at) => `ord${at * 7919}`).join(" "),
])("a sentence or a chance one may be chosen: %s", async (password) => {
  await expect(requireStrongPassword(password, owner)).resolves.toBeUndefined();
});
