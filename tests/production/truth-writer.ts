import { idOf } from "@/prisma/seed/id-of";
import { CODES, PERIOD, type TruthPlace } from "./truth-place";

/** A save by the form: when it was sent, when it was answered (never: Infinity), and what it is known by in the database. */
export type Write = { mark: string; sent: number; got: number };

export type Writer = {
  save: () => Promise<Write & { status: number }>;
  /** Loads the form anew, after others have saved. */
  look: () => Promise<void>;
};

// Each save is known by its number, and types other figures than the one before.
let saves = 0;

/** Someone who saves figures of one unit through its form, without scripts, as a browser would. */
export async function aWriter(
  url: string,
  { indicators }: TruthPlace,
  unit: string,
  cookie: string,
): Promise<Writer> {
  const ids = CODES.map((code) => idOf(indicators, code));
  const address = `${url}/entry/${unit}?period=${PERIOD}`;
  let page = "";
  // How often it has saved since it looked: each save raises the version of each figure by one.
  let ahead = 0;

  async function look(): Promise<void> {
    const response = await fetch(address, { headers: { cookie } });
    const text = await response.text();
    if (!response.ok) throw new Error(`the form was answered by ${response.status}`);
    page = text.slice(text.indexOf('class="entry-form"'));
    ahead = 0;
  }

  const hidden = (name: string) => {
    const value = page.split(`name="${name}" value="`)[1] ?? "";
    return value.slice(0, value.indexOf('"')).replaceAll("&quot;", '"');
  };

  function form(mark: string, turn: number): FormData {
    const filled = new FormData();
    const reference = /name="(\$ACTION_REF_(\d+))"/.exec(page);
    filled.set(reference?.[1] ?? "", "");
    const own = ["$ACTION_KEY", `$ACTION_${reference?.[2]}:0`, `$ACTION_${reference?.[2]}:1`];
    for (const name of [...own, "unitId", "unit", "shown"]) filled.set(name, hidden(name));
    filled.set("stage", "submitted");
    for (const [index, id] of ids.entries()) {
      const cell = `cell.${id}.${PERIOD}`;
      filled.set(`${cell}.version`, String(Number(hidden(`${cell}.version`)) + ahead));
      filled.set(`${cell}.kind`, "value");
      filled.set(`${cell}.value`, String(((turn * 7 + index * 5) % 26) / 10));
      filled.set(`${cell}.comment`, mark);
    }
    return filled;
  }

  async function save() {
    saves += 1;
    const mark = `save ${saves}`;
    const body = form(mark, saves);
    const headers = { cookie, origin: new URL(url).origin };
    const sent = performance.now();
    const status = await fetch(address, { method: "POST", redirect: "manual", headers, body }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    const isDone = status === 303;
    const got = isDone ? performance.now() : Number.POSITIVE_INFINITY;
    if (isDone) ahead += 1;
    return { mark, sent, got, status };
  }

  await look();
  return { save, look };
}
