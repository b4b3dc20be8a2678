import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { now } from "@/lib/clock";
import { dbOfAll } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";
import type { Locale, Texts } from "@/lib/schemas/texts";
import { addMessage, type Letter } from "./outbox";
import { asTexts } from "./texts";
import type { Write } from "./write";

const DAYS = 7;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const TOKEN_BYTES = 32;

/** What the letter with a link is about. The token stands in the letter alone. */
export type LinkFacts = {
  purpose: "invitation" | "forgotten";
  token: string;
  name: string;
  organisation: Texts;
  locale: Locale;
  lastDay: Day;
};

/** Puts the facts into words; the data layer knows no language. */
export type WriteLetter = (facts: LinkFacts) => Pick<Letter, "subject" | "text">;

type Receiver = { id: string; email: string; name: string; locale: Locale | null };

const tokenIdOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** Makes a link by which the user chooses a password, good for seven days, and puts the letter with it in the outbox. */
export async function sendLink(
  { tx, organisationId }: Pick<Write, "tx" | "organisationId">,
  user: Receiver,
  purpose: LinkFacts["purpose"],
  writeLetter: WriteLetter,
): Promise<void> {
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const expiresAt = new Date(now().getTime() + DAYS * DAY_MILLISECONDS);
  await tx.invitation.create({
    data: { organisationId, userId: user.id, tokenId: tokenIdOf(token), createdAt: now(), expiresAt },
  });
  const letter = writeLetter({
    purpose,
    token,
    name: user.name,
    organisation: asTexts(organisation.name),
    locale: user.locale ?? organisation.locale,
    lastDay: dayIn(expiresAt),
  });
  await addMessage({ tx, organisationId }, { recipient: user.email, ...letter });
}

/** The unused link a token opens, with its user; null when it is spent, too old, unknown, or its user is shut out. */
export function findLink(token: string, at: Pick<Transaction, "invitation"> = dbOfAll) {
  return at.invitation.findFirst({
    where: { tokenId: tokenIdOf(token), usedAt: null, expiresAt: { gt: now() }, user: { active: true } },
    include: { user: { include: { organisation: { select: { name: true } } } } },
  });
}
