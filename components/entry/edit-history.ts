/** One field's text, before and after. */
export type Edit = { name: string; from: string; to: string };

/** The edits of a page in their order, to be taken back and done again. A block that was pasted is one step. */
export class EditHistory {
  #done: Edit[][] = [];
  #undone: Edit[][] = [];

  add(step: Edit[]): void {
    this.#done.push(step);
    this.#undone = [];
  }

  /** The edits that take back the last step; null when there is none. */
  undo(): Edit[] | null {
    const step = this.#done.pop();
    if (!step) return null;
    this.#undone.push(step);
    return step.map(({ name, from, to }) => ({ name, from: to, to: from }));
  }

  /** The edits that do again what was last taken back. */
  redo(): Edit[] | null {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#done.push(step);
    return step;
  }
}
