import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { foldedText } from "@/lib/domain/folded-text";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere, unitsWhere } from "./access";
import { grouped } from "./grouped";
import { listStandingLinks } from "./standing-link";
import { asTexts } from "./texts";
import { isUuid } from "./uuid";

/** One scorecard in the list of those to edit. `version` goes back with what is done to it. */
export type ScorecardListing = {
  id: string;
  version: number;
  name: Texts;
  owner: { id: string; name: Texts };
  plan: { id: string; name: Texts; state: PlanState };
  published: boolean;
  archived: boolean;
  units: number;
  indicators: number;
};

/** What is asked of the list: the cards of a plan, whose names or owners hold a text, a page of them. */
type Asked = { plan?: string | undefined; text?: string | undefined; page?: number | undefined };

export type ScorecardPage = {
  /** Those of the page, and then the archived ones. */
  cards: ScorecardListing[];
  /** How many live ones there are, and how many of them match. */
  total: number;
  found: number;
  page: number;
  pages: number;
};

const PAGE = 25;

/** The scorecards of the current plan and of drafts that the actor may edit, in order, a page at a time. A fixed number of statements. */
export const listScorecards = cache(async (actor: Actor, asked: Asked = {}): Promise<ScorecardPage> => {
  const { plan, text } = asked;
  const rows = await dbOf(actor.organisationId).scorecard.findMany({
    where: { ...editable(actor), ...(plan && { planId: plan }) },
    // By state: what is in force before drafts.
    orderBy: [{ plan: { state: "desc" } }, { plan: { startsOn: "asc" } }, { position: "asc" }, { id: "asc" }],
    select: { id: true, archivedAt: true },
  });
  const ids = (archived: boolean) =>
    rows.filter((row) => (row.archivedAt !== null) === archived).map(({ id }) => id);
  const live = ids(false);
  const sought = foldedText(text ?? "");
  const found = sought === "" ? live : await holding(actor, live, sought);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(Math.max(1, asked.page ?? 1), pages);
  const shown = [...found.slice((page - 1) * PAGE, page * PAGE), ...ids(true)];
  const listings = new Map((await readListings(actor, shown)).map((listing) => [listing.id, listing]));
  const cards = shown.flatMap((id) => listings.get(id) ?? []);
  return { cards, total: live.length, found: found.length, page, pages };
});

/** Those whose own name or whose owner's holds a text in any language. */
async function holding(actor: Actor, ids: string[], sought: string): Promise<string[]> {
  const rows = await dbOf(actor.organisationId).scorecard.findMany({
    where: { ...editable(actor), id: { in: ids } },
    select: { id: true, name: true, ownerUnit: { select: { name: true } } },
  });
  const holds = (texts: Prisma.JsonValue) =>
    Object.values(asTexts(texts)).some((each) => foldedText(each).includes(sought));
  const holders = new Set(
    rows.filter(({ name, ownerUnit }) => holds(name) || holds(ownerUnit.name)).map(({ id }) => id),
  );
  return ids.filter((id) => holders.has(id));
}

/** One of them; null when the actor may not edit it. */
export const getScorecardListing = cache(
  async (actor: Actor, id: string): Promise<ScorecardListing | null> => {
    const [listing = null] = isUuid(id) ? await readListings(actor, [id]) : [];
    return listing;
  },
);

const editable = (actor: Actor) =>
  ({
    ownerUnit: unitsWhere(actor, "define"),
    plan: { state: { not: "archived" } },
  }) satisfies Prisma.ScorecardWhereInput;

async function readListings(actor: Actor, ids: string[]): Promise<ScorecardListing[]> {
  const rows = await dbOf(actor.organisationId).scorecard.findMany({
    where: { ...editable(actor), id: { in: ids } },
    include: {
      plan: { select: { id: true, name: true, state: true } },
      ownerUnit: { select: { name: true } },
      _count: { select: { assignments: { where: { archivedAt: null } } } },
    },
  });
  const [first] = rows;
  const standing = first
    ? await listStandingLinks(
        first.organisationId,
        rows.map(({ id }) => id),
      )
    : [];
  const links = grouped(standing, ({ cardId }) => cardId);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: asTexts(row.name),
    owner: { id: row.ownerUnitId, name: asTexts(row.ownerUnit.name) },
    plan: { ...row.plan, name: asTexts(row.plan.name) },
    published: row.published,
    archived: row.archivedAt !== null,
    units: row._count.assignments,
    indicators: links.get(row.id)?.length ?? 0,
  }));
}

/** The plans whose cards may be edited, those in force first; none for who may not define anywhere. */
export const listEditablePlans = cache(async (actor: Actor): Promise<ScorecardListing["plan"][]> => {
  const { organisationId } = actor;
  if (!organisationId || !maySomewhere(actor, "define")) return [];
  const rows = await dbOf(actor.organisationId).plan.findMany({
    where: { organisationId, state: { not: "archived" } },
    orderBy: [{ state: "desc" }, { startsOn: "asc" }],
    select: { id: true, name: true, state: true },
  });
  return rows.map((row) => ({ ...row, name: asTexts(row.name) }));
});
