import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { ImportState, MeasurementSource } from "@/lib/db/generated/enums";
import { type Actor, maySomewhere, unitsWhere } from "./access";

/** An import as it is listed. */
export type ImportRow = {
  id: string;
  fileName: string;
  source: MeasurementSource;
  state: ImportState;
  created: number;
  changed: number;
  unchanged: number;
  importedAt: string;
  importedBy: string;
  undoneAt: string | null;
  undoneBy: string | null;
};

export type ImportList = { imports: ImportRow[]; page: number; pages: number };

const PAGE = 20;

/** The imports that brought values to units the actor may enter at. */
export function importsWhere(actor: Actor) {
  const unit = unitsWhere(actor, "enter");
  return {
    organisationId: { in: actor.organisationId ? [actor.organisationId] : [] },
    revisions: { some: { measurement: { unit } } },
  };
}

/** A page of the imports, latest first; null for who may enter nowhere. */
export const listImports = cache(async (actor: Actor, asked: number): Promise<ImportList | null> => {
  if (!maySomewhere(actor, "enter")) return null;
  const where = importsWhere(actor);
  const count = await dbOf(actor.organisationId).importJob.count({ where });
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const jobs = await dbOf(actor.organisationId).importJob.findMany({
    where,
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    include: withPeople,
  });
  return { imports: jobs.map(importRow), page, pages };
});

export const withPeople = {
  importedBy: { select: { name: true } },
  undoneBy: { select: { name: true } },
} as const;

type Stored = Omit<ImportRow, "importedAt" | "importedBy" | "undoneAt" | "undoneBy"> & {
  importedAt: Date;
  importedBy: { name: string };
  undoneAt: Date | null;
  undoneBy: { name: string } | null;
};

export function importRow({
  id,
  fileName,
  source,
  state,
  created,
  changed,
  unchanged,
  ...moments
}: Stored): ImportRow {
  return {
    id,
    fileName,
    source,
    state,
    created,
    changed,
    unchanged,
    importedAt: moments.importedAt.toISOString(),
    importedBy: moments.importedBy.name,
    undoneAt: moments.undoneAt?.toISOString() ?? null,
    undoneBy: moments.undoneBy?.name ?? null,
  };
}
