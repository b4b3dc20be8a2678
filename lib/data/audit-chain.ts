import "server-only";
import { createHash } from "node:crypto";

/** An entry of the trail as it is hashed; texts as PostgreSQL writes them. */
export type ChainEntry = {
  organisationId: string;
  number: number;
  previousHash: string;
  id: string;
  /** Milliseconds since 1970. */
  at: string;
  actorId: string | null;
  entityId: string;
  revision: string;
  before: string | null;
  after: string | null;
  personal: string | null;
  personalHash: string | null;
  action: string;
  hash: string;
};

/** The number and hash of the last entry; noted elsewhere, they tell whether all of the chain has been written anew since. */
export type ChainHead = { number: number; hash: string };

/**
 * What is wrong at an entry: it is not there; it does not follow the one before it; it is not as it was written; or names in it were
 * taken out though nobody's data were erased.
 */
export type ChainFault = { number: number; fault: "missing" | "unlinked" | "changed" | "emptied" };

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * The hash of an entry: one line a field, an empty one for nothing. The database reckons it when the entry is written
 * (audit_event_hash); it is reckoned here anew, since who doubts a database does not ask it whether it is right.
 */
function hashOf(entry: ChainEntry): string {
  const { organisationId, number, previousHash, id, at, actorId, entityId, revision } = entry;
  const { before, after, personalHash, action } = entry;
  const own = [organisationId, number, previousHash, id, at, actorId, entityId, revision];
  return sha256([...own, before, after, personalHash, action].map((field) => field ?? "").join("\n"));
}

/** Looks at the entries of one chain in their order. */
export class ChainCheck {
  private last: ChainHead = { number: 0, hash: "" };
  /** Whose names are gone, by the first entry that lacks them. */
  readonly emptied = new Map<string, number>();

  /** Takes the next entry; what is wrong with it, or null. */
  take(entry: ChainEntry): ChainFault | null {
    const number = this.last.number + 1;
    if (entry.number !== number) return { number, fault: "missing" };
    if (entry.previousHash !== this.last.hash) return { number, fault: "unlinked" };
    const isPersonalSame = entry.personal === null || sha256(entry.personal) === entry.personalHash;
    if (hashOf(entry) !== entry.hash || !isPersonalSame) return { number, fault: "changed" };
    if (entry.personal === null && entry.personalHash !== null && !this.emptied.has(entry.entityId))
      this.emptied.set(entry.entityId, number);
    this.last = { number, hash: entry.hash };
    return null;
  }

  /** Whether it ends where it is said to: `head` is where writing stopped, `stored` the number of the last entry there is. */
  end({ number, hash }: ChainHead, stored: number): ChainFault | null {
    if (this.last.number < number) return { number: this.last.number + 1, fault: "missing" };
    if (this.last.hash !== hash) return { number, fault: "changed" };
    return stored > number ? { number: number + 1, fault: "unlinked" } : null;
  }
}
