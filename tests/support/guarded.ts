import type { Actor } from "@/lib/data/access";
import type { Permission } from "@/lib/domain/access";
import type { Place } from "./place";

/** Who is let in: whoever has a permission at the sector, at the root or anywhere, or one of several; or everyone in the organisation. */
export type Rule =
  | { permission: Permission; at: "sector" | "root" | "anywhere" }
  | { anyOf: readonly Rule[] }
  | "member";

/** A read or write of lib/data that asks who you are: what it is asked for, and the answer (nothing when it keeps you out). */
export type Guarded = {
  /** Name of the function, and after a space what of its answer is meant. */
  name: string;
  rule: Rule;
  ask: (place: Place) => Promise<{ input: Input; run: (actor: Actor, input: Input) => Promise<unknown> }>;
};

// biome-ignore lint/suspicious/noExplicitAny: each operation has an input of its own; the tests only change its ids.
type Input = any;

/** Pairs an input with the operation it is for, so that both are of one type. */
export function guarded<T>(
  name: string,
  rule: Rule,
  inputOf: (place: Place) => T | Promise<T>,
  run: (actor: Actor, input: T) => Promise<unknown>,
): Guarded {
  return { name, rule, ask: async (place) => ({ input: await inputOf(place), run }) };
}

let made = 0;

/** A code nobody has used. */
export function freshCode(): string {
  made += 1;
  return `code-${made}`;
}

/** A year no plan begins in yet. */
export function freshYear(): number {
  made += 1;
  return 2040 + made;
}
