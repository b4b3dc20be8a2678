import JSONstat from "jsonstat-toolkit";

type Cell = { at: readonly string[]; value: number | null; status: string | null };

/** What differs between a dataset as the toolkit of json-stat.org reads it and the cells it was made of; the rest must be empty. */
export function readDifferences(content: unknown, cells: readonly Cell[]): string[] {
  const dataset = JSONstat(content);
  if (dataset.class !== "dataset") return ["it is not read as a dataset"];
  const given = new Map(cells.map((cell) => [cell.at.join(" | "), cell]));
  return combinations(dataset.id.map((id) => dataset.Dimension(id).id)).flatMap((at) => {
    const read = dataset.Data(Object.fromEntries(dataset.id.map((id, place) => [id, at[place] ?? ""])));
    const cell = given.get(at.join(" | "));
    const [wanted, actual] = [
      [cell?.value ?? null, cell?.status ?? null],
      [read?.value ?? null, read?.status ?? null],
    ];
    return JSON.stringify(wanted) === JSON.stringify(actual)
      ? []
      : [`${at.join(" | ")}: ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`];
  });
}

/** One of each list, in every way. */
function combinations(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (before, list) => before.flatMap((start) => list.map((each) => [...start, each])),
    [[]],
  );
}
