import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const folder = new URL("../../../lib/schemas/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

/** What the database refuses to keep: NUL, and half of a character that takes two. */
const BAD = ["a\0b", "a\ud800b"];

/** What is only compared or made a digest of, and never kept. */
const NOT_KEPT =
  /\.(\w*[pP]assword|setupCode|from|seen|sort|sector|kind|status|progress)$|^(followUp|overview)Filter|^key|^draftInput$/;

type Place = [place: string, schema: z.ZodType];

/** The schemas a schema is made of, wherever they stand. */
function* partsOf(schema: z.ZodType, place: string): Generator<Place> {
  const { def } = schema as unknown as { def: Record<string, unknown> };
  const list = [def.innerType, def.in, def.element, def.valueType, def.options, def.items].flat();
  const inner = list.filter((each): each is z.ZodType => each instanceof z.ZodType);
  for (const each of inner) yield* partsOf(each, place);
  if (def.type !== "object") return;
  for (const [name, field] of Object.entries(def.shape as Record<string, z.ZodType>)) {
    yield [`${place}.${name}`, field];
    yield* partsOf(field, `${place}.${name}`);
  }
}

async function placesIn(file: string): Promise<Place[]> {
  const exported: object = await import(`../../../lib/schemas/${path.basename(file, ".ts")}.ts`);
  const schemas = Object.entries(exported).filter(([, each]) => each instanceof z.ZodType);
  return schemas.flatMap(([name, schema]) => [[name, schema], ...partsOf(schema, name)] as Place[]);
}

function comesThrough(schema: z.ZodType, text: string): boolean {
  const parsed = schema.safeParse(text);
  return parsed.success && typeof parsed.data === "string" && parsed.data === text;
}

describe("row 23: NUL and half characters are refused in every field of every form", () => {
  it.each(files)("%s", async (file) => {
    const places = await placesIn(file);
    const open = places.filter(([, schema]) => BAD.some((text) => comesThrough(schema, text)));
    expect(open.map(([place]) => place).filter((place) => !NOT_KEPT.test(place))).toEqual([]);
  });

  it("looks at hundreds of fields", async () => {
    const all = await Promise.all(files.map(placesIn));
    expect(all.flat().length).toBeGreaterThan(300);
  });
});
