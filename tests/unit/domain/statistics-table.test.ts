import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  areaDimension,
  areaName,
  ownArea,
  type StatisticsDimension,
  type StatisticsTable,
  statisticsRows,
} from "@/lib/domain/statistics-table";
import { fixed } from "./arbitraries";

const dimension = (
  id: string,
  role: StatisticsDimension["role"],
  codes: string[],
  name = id,
): StatisticsDimension => ({ id, name, role, categories: codes.map((code) => ({ code, name: `n${code}` })) });
const table = (
  dimensions: StatisticsDimension[],
  cells: [number, number][] = [],
  signs: [number, string][] = [],
) => ({ dimensions, values: new Map(cells), signs: new Map(signs) }) satisfies StatisticsTable;

const time = dimension("Tid", "time", ["2024", "2025"], "år");
const area = dimension("R", "area", ["1517", "0"]);
const content = dimension("ContentsCode", "other", ["A", "B"]);

describe("the dimension of areas", () => {
  it.each([
    ["is what the table says", [content, area, dimension("Region", "other", ["1"])], "R"],
    ["else what is called so", [content, dimension("Region", "other", ["1"]), time], "Region"],
    ["else what has such a name", [content, dimension("x", "other", ["1"], "kommune"), time], "x"],
    ["else what has our number", [content, dimension("x", "other", ["9", "K-1517"]), time], "x"],
    ["else none", [content, time], undefined],
    ["is never time", [dimension("Tid", "time", ["1517"])], undefined],
  ])("%s", (_why, dimensions, id) => {
    expect(areaDimension(table(dimensions), "1517")?.id).toBe(id);
  });

  it("has us by our number, with letters before it or not", () => {
    expect(ownArea(dimension("R", "area", ["0", "1517"]), "1517")).toBe("1517");
    expect(ownArea(dimension("R", "area", ["K-1517"]), "1517")).toBe("K-1517");
    expect(ownArea(dimension("R", "area", ["15170", "151"]), "1517")).toBeNull();
  });

  it("tells those of one name apart by their codes", () => {
    const [one, other] = [
      { code: "1", name: "Herøy" },
      { code: "2", name: "Herøy" },
    ];
    const alone = { code: "3", name: "Hareid" };
    const areas = { ...area, categories: [one, other, alone] };
    expect(areas.categories.map((each) => areaName(areas, each))).toEqual([
      "Herøy (1)",
      "Herøy (2)",
      "Hareid",
    ]);
  });
});

describe("the cells of a table", () => {
  const all = table(
    [content, area, time],
    [...Array(8).keys()].map((place) => [place, place + 0.5]),
  );

  it("are those of the chosen areas, every period, of the chosen categories", () => {
    const rows = statisticsRows(all, area, { categories: { ContentsCode: "B" }, areas: ["0"], area: "" });
    expect(rows).toEqual([
      { area: "n0", period: "2024", value: fixed("6.5"), refusal: null },
      { area: "n0", period: "2025", value: fixed("7.5"), refusal: null },
    ]);
  });

  it("are of the first category where none is chosen, and of whom it is said where no area is told", () => {
    const none = table([content, time], [[0, 1]]);
    const rows = statisticsRows(none, null, { categories: {}, areas: [], area: "Landet" });
    expect(rows.map((row) => [row.area, row.value, row.refusal])).toEqual([
      ["Landet", fixed("1"), null],
      ["Landet", null, "missing"],
    ]);
  });

  it("are none where no area is chosen, nor in a table without time", () => {
    expect(statisticsRows(all, area, { categories: {}, areas: [], area: "" })).toEqual([]);
    expect(statisticsRows(table([area]), area, { categories: {}, areas: ["0"], area: "" })).toEqual([]);
  });

  it.each([
    [".", "notPossible"],
    [":", "concealed"],
    ["..", "missing"],
    ["-", "missing"],
  ])("without a value are no figures, never zero: %s is %s", (sign, refusal) => {
    const rows = statisticsRows(table([area, time], [], [[0, sign]]), area, {
      categories: {},
      areas: ["1517"],
      area: "",
    });
    expect(rows[0]).toEqual({ area: "n1517", period: "2024", value: null, refusal });
  });

  it.each([
    [0, "0", null],
    [-1.25, "-1.25", null],
    [1e21, null, "unfit"],
    [0.000001, null, "unfit"],
    [1e-7, null, "unfit"],
  ])("hold %s exactly, or not at all", (value, exact, refusal) => {
    const rows = statisticsRows(table([area, time], [[0, value]]), area, {
      categories: {},
      areas: ["1517"],
      area: "",
    });
    expect(rows[0]).toMatchObject({ value: exact === null ? null : fixed(exact), refusal });
  });

  it("of a period that is none are told by the table's code", () => {
    const weeks = dimension("Tid", "time", ["2024U01"]);
    const rows = statisticsRows(table([area, weeks], [[0, 1]]), area, {
      categories: {},
      areas: ["1517"],
      area: "",
    });
    expect(rows[0]).toEqual({ area: "n1517", period: "2024U01", value: null, refusal: "unknownPeriod" });
  });

  it("of two years in a row are a school year's in a table of school years", () => {
    const years = dimension("Tid", "time", ["2024-2025"], "skoleår");
    const rows = statisticsRows(table([area, years], [[0, 1]]), area, {
      categories: {},
      areas: ["1517"],
      area: "",
    });
    expect(rows[0]).toMatchObject({ period: "2024/25", value: fixed("1") });
  });

  it("are found wherever they stand, whatever the order of the dimensions", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(),
        (sizes, where, seed) => {
          const others = sizes.map((size, index) =>
            dimension(`d${index}`, "other", [...Array(size).keys()].map(String)),
          );
          const at = where % (others.length + 1);
          const dimensions = [
            ...others.slice(0, at),
            dimension("Tid", "time", ["2024"]),
            ...others.slice(at),
          ];
          const chosen = others.map(({ id, categories }) => [
            id,
            categories[seed % categories.length]?.code ?? "",
          ]);
          const place = others.reduce(
            (sum, { categories }) => sum * categories.length + (seed % categories.length),
            0,
          );
          const choice = { categories: Object.fromEntries(chosen), areas: [], area: "x" };
          const [row] = statisticsRows(table(dimensions, [[place, 42]]), null, choice);
          expect(row?.value).toBe(fixed("42"));
        },
      ),
    );
  });
});
