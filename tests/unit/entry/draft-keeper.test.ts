import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper, type KeeperState } from "@/components/entry/draft-keeper";
import { cellKey } from "@/lib/schemas/cell-key";
import type { EntryCell } from "@/lib/schemas/entry-cells";

const cell = (value: string, version = "0") =>
  ({
    indicatorId: "i",
    period: "2026-01",
    version,
    kind: "value",
    value,
    comment: "",
  }) as unknown as EntryCell;
const key = cellKey(cell(""));

/** A keeper of one cell, and all it sent and said. */
function aKeeper(answer: () => Promise<{ ok: boolean; code?: string; kept?: Record<string, number> }>) {
  const page = { cells: [cell("")] };
  const sent: EntryCell[][] = [];
  const states: KeeperState[] = [];
  const keeper = new DraftKeeper({
    read: () => page.cells,
    send: async (cells) => {
      sent.push(cells);
      return { kept: {}, refused: {}, conflicts: {}, ...(await answer()) } as never;
    },
    onState: (state) => states.push(state),
    onOutcome: () => undefined,
  });
  keeper.begin(new Set([key]));
  return { keeper, page, sent, states };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("keeping what is typed", () => {
  it("waits for a pause, and sends nothing that stood there from the start", async () => {
    const { keeper, page, sent, states } = aKeeper(async () => ({ ok: true, kept: { [key]: 1 } }));
    keeper.touched();
    await vi.runAllTimersAsync();
    expect(sent).toEqual([]);
    page.cells = [cell("1")];
    keeper.touched();
    await vi.advanceTimersByTimeAsync(600);
    keeper.touched();
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([[cell("1")]]);
    expect(states.map(({ step }) => step)).toEqual(["saving", "saved"]);
    // As the server has it from now on.
    page.cells = [cell("1", "1")];
    await keeper.flush();
    expect(sent).toHaveLength(1);
  });

  it("tries again, ever more slowly, while the server is away", async () => {
    let isAway = true;
    const { keeper, page, sent, states } = aKeeper(async () => {
      if (isAway) throw new Error("away");
      return { ok: true };
    });
    page.cells = [cell("1")];
    await keeper.flush();
    expect(states.at(-1)).toEqual({ step: "failed", code: "unavailable" });
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toHaveLength(2);
    isAway = false;
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toHaveLength(3);
    expect(states.at(-1)).toEqual({ step: "saved" });
  });

  it("sends one at a time, and says nothing to a form that is drawn anew", async () => {
    let finish = () => {};
    const { keeper, page, sent, states } = aKeeper(
      () => new Promise((resolve) => (finish = () => resolve({ ok: true }))),
    );
    page.cells = [cell("1")];
    const first = keeper.flush();
    page.cells = [cell("2")];
    await keeper.flush();
    expect(sent).toHaveLength(1);
    expect(keeper.stop()).not.toBeNull();
    keeper.end();
    finish();
    await first;
    expect(states.map(({ step }) => step)).toEqual(["saving"]);
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
  });
});
