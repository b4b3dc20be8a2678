import { z } from "zod";

const category = z.strictObject({
  index: z.array(z.string()),
  label: z.record(z.string(), z.string()),
  unit: z.record(z.string(), z.object({ base: z.string(), decimals: z.int().min(0) })).optional(),
});

const dataset = z.strictObject({
  version: z.literal("2.0"),
  class: z.literal("dataset"),
  label: z.string().min(1),
  source: z.string().min(1),
  note: z.array(z.string()),
  extension: z.record(z.string(), z.unknown()),
  id: z.array(z.string()).min(1),
  size: z.array(z.int().min(0)),
  role: z.partialRecord(z.enum(["time", "geo", "metric"]), z.array(z.string())),
  dimension: z.record(z.string(), z.strictObject({ label: z.string().min(1), category })),
  value: z.array(z.number().nullable()),
  status: z.record(z.string().regex(/^\d+$/), z.string()),
});

type Dataset = z.infer<typeof dataset>;

/** What is wrong with a dataset by the members JSON-stat 2.0 asks for, and by how they must agree. */
export function jsonStatFaults(content: unknown): string[] {
  const parsed = dataset.safeParse(content);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return [...sizeFaults(parsed.data), ...dimensionFaults(parsed.data)];
}

function sizeFaults({ id, size, value, status, role }: Dataset): string[] {
  const cells = size.reduce((product, each) => product * each, 1);
  return [
    ...(id.length === size.length ? [] : ["id and size differ in length"]),
    ...(new Set(id).size === id.length ? [] : ["a dimension stands twice"]),
    ...(value.length === cells ? [] : [`${value.length} values in ${cells} cells`]),
    ...Object.keys(status).flatMap((at) => (Number(at) < cells ? [] : [`a status outside the cube: ${at}`])),
    ...Object.values(role)
      .flat()
      .flatMap((each) => (id.includes(each) ? [] : [`a role of no dimension: ${each}`])),
  ];
}

function dimensionFaults({ id, size, dimension }: Dataset): string[] {
  const named = Object.keys(dimension).sort().join() === [...id].sort().join();
  return [
    ...(named ? [] : ["id and dimension differ"]),
    ...id.flatMap((each, place) => categoryFaults(each, size[place], dimension[each]?.category)),
  ];
}

function categoryFaults(id: string, size = 0, given?: z.infer<typeof category>): string[] {
  const { index = [], label = {}, unit = {} } = given ?? {};
  const strangers = [...Object.keys(label), ...Object.keys(unit)].filter((code) => !index.includes(code));
  return [
    ...(index.length === size ? [] : [`${id}: size and categories differ`]),
    ...(new Set(index).size === index.length ? [] : [`${id}: a category stands twice`]),
    ...strangers.map((code) => `${id}: words of no category: ${code}`),
  ];
}
