import type { Prisma } from "@/lib/db/generated/client";
import type { Texts } from "@/lib/schemas/texts";

/** Texts per language as they are kept in a JSON column; the schema of each write has checked their shape. */
export function asTexts(json: Prisma.JsonValue): Texts {
  return (json ?? {}) as Texts;
}

export function asTextsOrNull(json: Prisma.JsonValue): Texts | null {
  return json === null ? null : (json as Texts);
}
