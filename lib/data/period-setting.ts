import "server-only";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { type Deadlines, lockChanges } from "@/lib/domain/deadline-example";
import { type PeriodKind, parsePeriod } from "@/lib/domain/period";
import type { PeriodSettingInput } from "@/lib/schemas/period-setting";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { organisationDefinedBy } from "./root-definer";
import { scorecardsWhere } from "./scorecard";
import { asTexts } from "./texts";

/** Deadlines of one kind of period, and the indicators that are measured so often. */
export type KindSetting = Deadlines & {
  kind: PeriodKind;
  requiresApproval: boolean;
  /** Days before the deadline that people are reminded, and after it that the superior is told. */
  remindDays: number;
  escalateDays: number;
  indicators: { code: string; name: Texts }[];
};

/** A scorecard and whether its values take approval; null: as its kinds of period say. */
export type CardApproval = {
  id: string;
  version: number;
  name: Texts;
  owner: Texts;
  requiresApproval: boolean | null;
};

export type PeriodSettings = { kinds: KindSetting[]; cards: CardApproval[] };

/** What an organisation that has set no deadlines gets. */
const unset = { dueDays: 20, expiryDays: null, requiresApproval: false, remindDays: 7, escalateDays: 7 };

/**
 * The deadlines of each kind of period in use (by an indicator or by the dashboards), and the approval of each scorecard.
 * Null for who may not define at the root. A fixed number of statements.
 */
export async function getPeriodSettings(actor: Actor): Promise<PeriodSettings | null> {
  const organisationId = await organisationDefinedBy(actor);
  if (!organisationId) return null;
  const { dashboardKind } = await dbOf(actor.organisationId).organisation.findFirstOrThrow({
    where: { id: organisationId },
  });
  const rows = await dbOf(actor.organisationId).periodSetting.findMany({ where: { organisationId } });
  const indicators = await dbOf(actor.organisationId).indicator.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: { code: "asc" },
    select: {
      code: true,
      definitions: { orderBy: { version: "desc" }, take: 1, select: { name: true, frequency: true } },
    },
  });
  const measured = indicators.flatMap(({ code, definitions }) =>
    definitions.map(({ name, frequency }) => ({ code, name: asTexts(name), frequency })),
  );
  const cards = await dbOf(actor.organisationId).scorecard.findMany({
    where: { organisationId, ...scorecardsWhere(actor), plan: { state: { not: "archived" } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { ownerUnit: { select: { name: true } } },
  });
  return {
    kinds: kindsInUse(dashboardKind, measured).map((kind) => {
      const { dueDays, expiryDays, requiresApproval, remindDays, escalateDays } =
        rows.find((row) => row.kind === kind) ?? unset;
      const own = measured.filter(({ frequency }) => frequency === kind);
      return {
        kind,
        dueDays,
        expiryDays,
        requiresApproval,
        remindDays,
        escalateDays,
        indicators: own.map(({ code, name }) => ({ code, name })),
      };
    }),
    cards: cards.map(({ id, version, name, ownerUnit, requiresApproval }) => ({
      id,
      version,
      name: asTexts(name),
      owner: asTexts(ownerUnit.name),
      requiresApproval,
    })),
  };
}

const shortestFirst = ["month", "quarter", "tertial", "halfYear", "schoolYear", "year"] as const;

function kindsInUse(dashboardKind: PeriodKind, measured: readonly { frequency: PeriodKind }[]) {
  const used = new Set([dashboardKind, ...measured.map(({ frequency }) => frequency)]);
  return shortestFirst.filter((kind) => used.has(kind));
}

/** A period whose lock would change, and how many values it holds. */
export type LockChange = { period: string; values: number };

/** The periods with values that a setting would lock or open today; null for who may not define at the root. */
export async function getLockChanges(
  actor: Actor,
  { kind, dueDays, expiryDays }: Pick<PeriodSettingInput, "kind" | "dueDays" | "expiryDays">,
): Promise<{ locked: LockChange[]; opened: LockChange[] } | null> {
  const organisationId = await organisationDefinedBy(actor);
  if (!organisationId) return null;
  const key = { organisationId, kind };
  const before = (await dbOf(actor.organisationId).periodSetting.findFirst({ where: key })) ?? unset;
  const rows = await dbOf(actor.organisationId).measurement.groupBy({
    by: ["period", "periodEnd"],
    where: { organisationId, periodKind: kind },
    orderBy: { periodEnd: "asc" },
    _count: true,
  });
  const values = new Map(rows.map((row) => [row.period, row._count]));
  const periods = [...values.keys()].flatMap((code) => parsePeriod(code) ?? []);
  const { locked, opened } = lockChanges(periods, today(), before, { dueDays, expiryDays });
  const counted = (list: typeof locked) =>
    list.map(({ code }) => ({ period: code, values: values.get(code) ?? 0 }));
  return { locked: counted(locked), opened: counted(opened) };
}
