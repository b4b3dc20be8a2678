import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { TruthPlace } from "./truth-place";
import { UNITS } from "./truth-place";
import { type Asked, type Reply, read } from "./truth-reader";
import { aWriter, type Write, type Writer } from "./truth-writer";

const READERS = 8;
/** A writer thinks a little between two saves: each save lets every reader compute anew. */
const THOUGHT_MS = 100;

const UNITS_READ = ["root", ...UNITS];

/** Open data mostly, which is cheap to answer; now and then the whole page. */
function askedAt(turn: number): Asked {
  const unit = UNITS_READ[turn % UNITS_READ.length] ?? "root";
  if (turn % 16 === 7) return { kind: "points", unit };
  return turn % 16 === 3 ? { kind: "figures", unit: null } : { kind: "figures", unit };
}

/**
 * Eight who read and four who write, until it is stopped; first each unit gets its figures. Readers pause between two questions
 * where servers are to be started beside them.
 */
export async function startLoad(url: string, place: TruthPlace, cookie: string, { pauseMs = 0 } = {}) {
  const replies: Reply[] = [];
  const writes: Write[] = [];
  const failures: string[] = [];
  const texts = new Map<string, string>();
  let isOver = false;

  const writers = await Promise.all(UNITS.map((unit) => aWriter(url, place, unit, cookie)));
  for (const writer of writers) await write(writer);
  const begun = performance.now();

  async function write(writer: Writer): Promise<void> {
    const { status, ...done } = await writer.save();
    writes.push(done);
    if (status === 303) return;
    failures.push(`save ${status}`);
    // It is not known whether that was done.
    await writer.look().catch(() => failures.push("form"));
  }

  async function goOnWriting(writer: Writer): Promise<void> {
    while (!isOver) {
      await write(writer);
      await sleep(THOUGHT_MS);
    }
  }

  async function goOnReading(reader: number): Promise<void> {
    for (let turn = reader; !isOver; turn += 1) {
      const reply = await read(url, place.code, askedAt(turn));
      if ("said" in reply) replies.push({ ...reply, said: shared(texts, reply.said) });
      else failures.push(`read ${reply.status}`);
      if (pauseMs > 0) await sleep(pauseMs);
    }
  }

  const all = Promise.all([
    ...writers.map(goOnWriting),
    ...Array.from({ length: READERS }, (_, reader) => goOnReading(reader)),
  ]);
  onTestFinished(() => {
    isOver = true;
  });
  return {
    replies,
    /** All that was answered, and what was not. */
    async stop() {
      isOver = true;
      await all;
      return { replies, writes, failures, seconds: (performance.now() - begun) / 1000 };
    },
  };
}

/** The same text once, however often it is said: a million replies are kept. */
function shared(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known === undefined) texts.set(text, text);
  return known ?? text;
}
