import { redirect, unstable_rethrow } from "next/navigation";
import { AppError } from "@/lib/app-error";
import type { Actor } from "@/lib/data/access";
import { importOfficialTable, type OfficialTableReport, tryOfficialTable } from "@/lib/data/official-table";
import { type Fixed, fixedToDecimal } from "@/lib/domain/fixed-point";
import {
  areaDimension,
  areaName,
  ownArea,
  type PublishedTable,
  type StatisticsCategory,
  type StatisticsChoice,
  type StatisticsRow,
  statisticsRows,
} from "@/lib/domain/statistics-table";
import { log } from "@/lib/log";
import { routes } from "@/lib/routes";
import { type OfficialTableInput, officialTableInput } from "@/lib/schemas/official-figure";
import { codeOf } from "./define-action";

/** What a table leaves to choose: a category of each dimension but time, and among areas as many as one likes (null: it tells of none). */
type TableChoices = {
  title: string;
  updated: string | null;
  questions: { id: string; name: string; categories: readonly StatisticsCategory[] }[];
  areas: readonly StatisticsCategory[] | null;
};

/** What was chosen and typed; the categories by the place of their question. */
type TableAnswers = {
  categories: Record<string, string>;
  areas: string[];
  area: string;
  source: string;
  sourceUrl: string;
};

/** A cell of the table beside what stands: the outcome, or why it is left out. */
export type TableRow = StatisticsRow & {
  before: Fixed | null;
  outcome: OfficialTableReport["figures"][number]["outcome"] | "refused";
};

/** How far a table has come: nothing yet, refused, read with questions, or tried with what it comes to. */
export type OfficialTableState =
  | { step: "none" }
  | { step: "refused"; code: string; detail: string }
  | ({ step: "read"; faults: Record<string, string> } & Read)
  | ({ step: "tried"; rows: TableRow[]; seal: string; isOutdated: boolean } & Read);

type Read = { content: string; choices: TableChoices; answers: TableAnswers };

/** A table that was sent, for which indicator, by whose number it may know us, and what was answered (null: it was just sent). */
export type SentTable = {
  table: PublishedTable;
  content: string;
  indicatorId: string;
  ownNumber: string;
  answers: TableAnswers | null;
};

/** Asks what of a table is meant, tries it, or with the seal of what was seen enters it; every refusal is a typed answer. */
export async function takeTable(
  actor: Actor,
  sent: SentTable,
  seal: string | null,
): Promise<OfficialTableState> {
  const { table, content, ownNumber } = sent;
  const areas = areaDimension(table, ownNumber);
  const choices = choicesOf(table, areas);
  if (sent.answers === null) {
    const own = areas && ownArea(areas, ownNumber);
    const { source, sourceUrl } = table;
    const answers = { categories: {}, areas: own ? [own] : [], area: "", source, sourceUrl };
    return { step: "read", content, choices, answers, faults: {} };
  }
  const read = { content, choices, answers: sent.answers };
  const rows = statisticsRows(table, areas, choiceOf(choices, sent.answers));
  const input = inputOf(sent.indicatorId, sent.answers, rows);
  if ("faults" in input) return { step: "read", ...read, faults: input.faults };
  try {
    return { step: "tried", ...read, ...(await carriedOut(actor, input, rows, seal)) };
  } catch (error) {
    unstable_rethrow(error);
    const code = error instanceof AppError ? error.code : "unexpected";
    if (code === "unexpected") log.error({ error }, "the table could not be taken in");
    return { step: "read", ...read, faults: { main: code } };
  }
}

function choicesOf(table: PublishedTable, areas: ReturnType<typeof areaDimension>): TableChoices {
  const others = table.dimensions.filter(({ id, role }) => role !== "time" && id !== areas?.id);
  return {
    title: table.title,
    updated: table.updated,
    questions: others.map(({ id, name, categories }) => ({ id, name, categories })),
    areas: areas?.categories.map((each) => ({ code: each.code, name: areaName(areas, each) })) ?? null,
  };
}

function choiceOf({ questions }: TableChoices, { categories, areas, area }: TableAnswers): StatisticsChoice {
  const chosen = questions.map(({ id }, place) => [id, categories[place] ?? ""]);
  return { categories: Object.fromEntries(chosen), areas, area };
}

function inputOf(
  indicatorId: string,
  { source, sourceUrl }: TableAnswers,
  rows: readonly StatisticsRow[],
): OfficialTableInput | { faults: Record<string, string> } {
  if (rows.length === 0) return { faults: { areas: "required" } };
  const figures = rows.flatMap(({ area, period, value }) =>
    value === null ? [] : [{ area, period, value: fixedToDecimal(value).replace(".", ",") }],
  );
  const parsed = officialTableInput.safeParse({ indicatorId, source, sourceUrl, figures });
  if (parsed.success) return parsed.data;
  const faults: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const [field] = issue.path;
    faults[field === "figures" ? "areas" : String(field)] ??= codeOf(issue);
  }
  return { faults };
}

async function carriedOut(
  actor: Actor,
  input: OfficialTableInput,
  rows: readonly StatisticsRow[],
  seal: string | null,
) {
  const saved = seal !== null && (await entered(actor, input, seal));
  if (saved) redirect(`${routes.libraryIndicator(input.indicatorId, { saved: "1" })}#official`);
  const report = await tryOfficialTable(actor, input);
  return { rows: besideStanding(rows, report), seal: report.seal, isOutdated: seal !== null };
}

/** False when it would no longer come to what was seen. */
async function entered(actor: Actor, input: OfficialTableInput, seal: string): Promise<boolean> {
  try {
    await importOfficialTable(actor, input, seal);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return false;
    throw error;
  }
}

/** The figures of a report stand in the order of the rows that have one. */
function besideStanding(rows: readonly StatisticsRow[], { figures }: OfficialTableReport): TableRow[] {
  const left = [...figures];
  return rows.map((row) => {
    const tried = row.value === null ? null : left.shift();
    return { ...row, before: tried?.before ?? null, outcome: tried?.outcome ?? "refused" };
  });
}
