import "server-only";
import { createHash } from "node:crypto";
import { type Colour, parseColour } from "@/lib/domain/colour";

/** What an organisation's pages look like: its colour, and the mark of its coat of arms (another one for another drawing). */
export type OrganisationLook = { colour: Colour | null; coatOfArms: string | null };

const LENGTH = 16;

/** The look in an organisation's row. */
export function lookOf(row: { colour: string | null; coatOfArms: string | null }): OrganisationLook {
  return {
    colour: row.colour === null ? null : parseColour(row.colour),
    coatOfArms: row.coatOfArms === null ? null : markOf(row.coatOfArms),
  };
}

/** Tells one drawing from another. */
export const markOf = (svg: string) => createHash("sha256").update(svg).digest("hex").slice(0, LENGTH);
