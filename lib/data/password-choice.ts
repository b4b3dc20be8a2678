import "server-only";
import { AppError } from "@/lib/app-error";
import type { Prisma } from "@/lib/db/generated/client";
import { isBuiltOnOwner } from "@/lib/domain/password";
import { asTexts } from "./texts";

/** Those whose words a password may not be made of. */
type Owner = { name: string; email: string; organisation: { name: Prisma.JsonValue } };

/** From 0 to 4; from here on a password stands against a thief of the hashes for a good while. Source: zxcvbn, USENIX Security 2016. */
const STRONG = 3;
/** What is longer is not guessed, and takes its time to look through. */
const LOOKED_AT = 100;

/**
 * Refuses a new password that someone would try early: one of the known ones or near it, a pattern, a year, the owner's name or address, the
 * organisation's or Balansert's name. Only for passwords that are chosen, never for signing in. Refused: passwordIsOwnName, passwordIsGuessable.
 */
export async function requireStrongPassword(password: string, owner: Owner): Promise<void> {
  if (isBuiltOnOwner(password, owner)) refuse("passwordIsOwnName");
  const { name, email, organisation } = owner;
  const own = [name, email, "Balansert", ...Object.values(asTexts(organisation.name))];
  const words = [...own, ...own.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))].filter(Boolean);
  const { score } = (await guesser()).check(password.slice(0, LOOKED_AT), words);
  if (score < STRONG) refuse("passwordIsGuessable");
}

function refuse(code: string): never {
  throw new AppError("invalid", { fields: { password: code } });
}

let loaded: ReturnType<typeof load> | undefined;

/** Fifty thousand known passwords are fetched into memory when someone first chooses one. */
const guesser = () => (loaded ??= load());

async function load() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
