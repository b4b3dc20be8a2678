import { type Attention, compareAttention, redRun } from "@/lib/domain/attention";
import { type Period, parsePeriod, shiftPeriod } from "@/lib/domain/period";
import type { Board, Figure } from "./board";
import { indicatorHead } from "./follow-up-sight";
import { trendOf, unitHead } from "./indicator-row";
import type { RedFigure, RedFollowUp } from "./overview-view";
import type { Reader } from "./reading";
import { firstLinksOf, type LinkNode } from "./structure-node";

/** How many periods back one looks for when something became red. */
const LOOKED_BACK = 12;

/** A figure a unit reports itself and that its reader may see: told once, however many of its cards it stands on. */
export type ReportedFigure = { link: LinkNode; figure: Figure };

export function reportedFigures(board: Board): ReportedFigure[] {
  return firstLinksOf(board.cards).flatMap((link) => {
    const figure = board.figure(link);
    return figure && !figure.hidden && figure.reading.parts.length === 0 ? [{ link, figure }] : [];
  });
}

type Attended = { reader: Reader; board: Board; inside: boolean; before: ReturnType<typeof backwards> };

/** The periods before one, each reckoned once: many figures look back from the same few. */
export function backwards(): (period: Period, back: number) => Period {
  const known = new Map<string, Period>();
  return (period, back) => {
    const key = `${period.code} ${back}`;
    const found = known.get(key) ?? shiftPeriod(period, -back);
    known.set(key, found);
    return found;
  };
}

/** The red ones among the figures of a unit, with how long they have been so. */
export function redFigures(
  { reader, board, inside, before }: Attended,
  reported: readonly ReportedFigure[],
  followUpOf: (indicatorCode: string) => RedFollowUp | null,
): RedFigure[] {
  return reported.flatMap(({ link, figure }) => {
    const { indicator, reading, assessment } = figure;
    const { judgement, level } = assessment;
    if (judgement?.status !== "below") return [];
    const periodAt = (back: number) => before(reading.period, back);
    const run = redRun((back) => statusOf(reader, board, figure, periodAt(back)), LOOKED_BACK);
    return [
      {
        unit: unitHead(board.unit),
        code: link.code,
        indicator: indicatorHead(indicator),
        period: reading.period.code,
        cell: reading.cell,
        level,
        judgement,
        trend: trendOf(reader, board.unit, figure),
        run,
        since: periodAt(run.back).code,
        followUp: followUpOf(indicator.code),
        inside,
      },
    ];
  });
}

function statusOf(reader: Reader, { unit }: Board, { indicator }: Figure, period: Period) {
  const reading = reader.read(indicator, unit, period);
  if (reading.cell.kind !== "value") return null;
  const status = reader.assess(indicator, unit, reading).judgement?.status;
  return status === "notSet" ? null : (status ?? null);
}

/** All red figures of an organisation, what needs attention most first. */
export function inOrderOfAttention(red: readonly RedFigure[]): RedFigure[] {
  return red
    .map((figure) => ({ figure, ...attentionOf(figure) }))
    .sort(compareAttention)
    .map(({ figure }) => figure);
}

function attentionOf({ judgement, run, since, followUp }: RedFigure): Attention {
  return { judgement, run, care: followUp?.care ?? null, since: parsePeriod(since)?.start ?? "" };
}
