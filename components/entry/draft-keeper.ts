import { cellKey } from "@/lib/schemas/cell-key";
import { cellContent, type EntryCell } from "@/lib/schemas/entry-cells";

type Kept = {
  kept: Record<string, number>;
  refused: Record<string, string>;
  conflicts: Record<string, { version: number }>;
};
type KeeperAnswer<Outcome extends Kept> = ({ ok: true } & Outcome) | { ok: false; code: string };

export type KeeperState = { step: "idle" | "saving" | "saved" } | { step: "failed"; code: string };

type Keeper<Outcome extends Kept> = {
  /** The cells that may be kept, as they are typed now. */
  read: () => EntryCell[];
  send: (cells: EntryCell[]) => Promise<KeeperAnswer<Outcome>>;
  onState: (state: KeeperState) => void;
  onOutcome: (outcome: Outcome) => void;
};

/** A pause in the typing this long is time to save. */
const PAUSE = 1200;
const FIRST_RETRY = 3000;
const LONGEST_RETRY = 30_000;

/**
 * Keeps what is typed as drafts: waits for a pause, sends what is new since the last answer, one request at a time, and tries
 * again, ever more slowly, while the server cannot be reached. What an answer refused is not sent again until it is changed.
 */
export class DraftKeeper<Outcome extends Kept> {
  #seen = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;
  #retry = FIRST_RETRY;
  #isOver = false;
  readonly #keeper: Keeper<Outcome>;

  constructor(keeper: Keeper<Outcome>) {
    this.#keeper = keeper;
  }

  /** These cells are drawn anew: what stands in them now is what the server has. */
  begin(drawn: ReadonlySet<string>): void {
    for (const cell of this.#keeper.read()) {
      if (drawn.has(cellKey(cell))) this.#seen.set(cellKey(cell), signature(cell));
    }
  }

  touched(): void {
    this.#wait(PAUSE);
  }

  /** Saves at once what is not saved. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#run();
  }

  /** Stops waiting; answers what is under way, if anything, so that nothing overtakes it. */
  stop(): Promise<void> | null {
    clearTimeout(this.#timer);
    return this.#underWay;
  }

  /** The form is drawn anew: an answer still to come is about what stood there before. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #wait(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), time);
  }

  async #run(): Promise<void> {
    if (this.#underWay) return this.touched();
    const cells = this.#keeper.read().filter((cell) => this.#seen.get(cellKey(cell)) !== signature(cell));
    if (cells.length === 0) return;
    this.#keeper.onState({ step: "saving" });
    this.#underWay = this.#save(cells).finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  async #save(cells: EntryCell[]): Promise<void> {
    const answer = await this.#keeper.send(cells).catch(() => ({ ok: false, code: "unavailable" }) as const);
    if (this.#isOver) return;
    if (!answer.ok) {
      this.#keeper.onState({ step: "failed", code: answer.code });
      this.#wait(this.#retry);
      this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY);
      return;
    }
    this.#retry = FIRST_RETRY;
    for (const cell of cells) {
      const key = cellKey(cell);
      const version = String(answer.kept[key] ?? cell.version);
      this.#seen.set(key, signature({ ...cell, version }));
    }
    this.#keeper.onOutcome(answer);
    this.#keeper.onState({ step: "saved" });
  }
}

const signature = (cell: EntryCell) => `${cell.version} ${cellContent(cell)}`;
