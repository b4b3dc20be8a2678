import "server-only";
import { AppError } from "@/lib/app-error";
import type { RowOutcome } from "@/lib/domain/workbook-comparison";
import type { RowValue } from "@/lib/schemas/workbook-rows";
import type { SheetName } from "@/lib/schemas/workbook-sheets";
import type { Actor } from "./access";
import type { Write } from "./write";

/** A workbook being taken in: who does it, in which write, and the ids of what there is so far. */
export type Taking = {
  /** Joined to the one write: see `writeTogether`. */
  actor: Actor;
  at: Write;
  planId: string;
  /** Ids by sheet and the cells that tell its rows apart. */
  ids: Map<string, string>;
};

/** A row to make or change. `known`: what stands there now. */
type Taken<Name extends SheetName> = Pick<RowOutcome, "cells" | "known"> & { value: RowValue<Name> };

/** Makes or changes what a row says; answers the id of what it made. */
export type Take<Name extends SheetName> = (taking: Taking, row: Taken<Name>) => Promise<string | undefined>;

export function idKey(sheet: SheetName, ...cells: string[]): string {
  return [sheet, ...cells].join("\u0000");
}

/** The id of the thing of a sheet with these codes. Unknown codes have been refused before; here they look like missing. */
export function idIn({ ids }: Taking, sheet: SheetName, ...cells: (string | undefined)[]): string {
  const id = ids.get(idKey(sheet, ...cells.map((cell) => cell ?? "")));
  if (id === undefined) throw new AppError("notFound");
  return id;
}
