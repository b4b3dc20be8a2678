import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LARGEST_TABLE, readJsonStat } from "@/lib/exchange/json-stat-read";

const real = readFileSync("tests/fixtures/statistics/ssb-05300.json", "utf8");

const dataset = {
  version: "2.0",
  class: "dataset",
  label: "12345: Pleie, etter region og år",
  source: "Statistics Norway",
  updated: "2026-03-15T07:00:00Z",
  id: ["Region", "Tid"],
  size: [2, 2],
  role: { geo: ["Region"], time: ["Tid"] },
  dimension: {
    Region: {
      label: "region",
      category: { index: ["1517", "EAK"], label: { "1517": "Hareid", EAK: "Landet" } },
    },
    Tid: { label: "år", category: { index: { "2025": 1, "2024": 0 } } },
  },
  value: [1.5, null, 3, 4],
  status: { "1": ".." },
};

const read = (changes: object) => readJsonStat(JSON.stringify({ ...dataset, ...changes }));
const tableOf = (changes: object) => {
  const answer = read(changes);
  if (!answer.ok) throw new Error(answer.code);
  return answer.table;
};
const timeless = { Region: dataset.dimension.Region, Tid: { category: { label: { a: "A", b: "B" } } } };

describe("a table of official statistics in JSON-stat 2.0", () => {
  it("as Statistics Norway gives it", () => {
    const answer = readJsonStat(real);
    if (!answer.ok) throw new Error(answer.code);
    const { title, source, sourceUrl, dimensions, values, signs } = answer.table;
    expect(title).toContain("05300");
    expect(source).toBe("Statistisk sentralbyrå, tabell 05300 (CC BY 4.0)");
    expect(sourceUrl).toBe("https://www.ssb.no/statbank/table/05300");
    expect(dimensions.map(({ role, categories }) => [role, categories.length])).toEqual([
      ["other", 6],
      ["other", 8],
      ["other", 1],
      ["time", 9],
    ]);
    expect(dimensions[2]?.categories[0]?.name).toBe("Avstand til nærmeste lokale/sted (prosent)");
    expect(values.size + signs.size).toBe(432);
    expect(new Set(signs.values())).toEqual(new Set([".", ".."]));
  });

  it("with its areas, and its categories in the order they say", () => {
    const { dimensions, values, signs } = tableOf({});
    expect(dimensions[0]).toMatchObject({
      role: "area",
      categories: [{ name: "Hareid" }, { name: "Landet" }],
    });
    expect(dimensions[1]?.categories.map(({ code }) => code)).toEqual(["2024", "2025"]);
    expect([...values]).toEqual([
      [0, 1.5],
      [2, 3],
      [3, 4],
    ]);
    expect([...signs]).toEqual([[1, ".."]]);
  });

  it.each([
    ["cells by their place", { value: { "3": 4, "0": 1 } }, [0, 3]],
    ["a byte order mark before it", {}, [0, 2, 3]],
    ["one status for all", { status: "a" }, [0, 2, 3]],
  ])("with %s", (what, changes, places) => {
    const mark = what.startsWith("a byte") ? "\uFEFF" : "";
    const answer = readJsonStat(mark + JSON.stringify({ ...dataset, ...changes }));
    expect(answer.ok && [...answer.table.values.keys()]).toEqual(places);
  });

  it.each([
    ["Tid", "time"],
    ["Time", "time"],
  ])("knows time as %s where no role says so", (name) => {
    const dimension = { Region: dataset.dimension.Region, [name]: dataset.dimension.Tid };
    const { dimensions } = tableOf({ role: undefined, id: ["Region", name], dimension });
    expect(dimensions[1]?.role).toBe("time");
  });

  it.each([
    [{ source: "Helsedirektoratet", label: "Bistand" }, "Helsedirektoratet", ""],
    [{ source: undefined, label: undefined }, "", ""],
    [{ extension: { px: { tableid: "07459" } } }, "Statistics Norway, tabell 07459 (CC BY 4.0)", "/07459"],
    [{ label: "Uten nummer" }, "Statistics Norway (CC BY 4.0)", ""],
    [{ extension: { px: { tableid: "TAB1" } } }, "Statistics Norway, tabell TAB1 (CC BY 4.0)", ""],
  ])("is referred to by publisher and number: %j", (changes, source, address) => {
    const table = tableOf(changes);
    expect(table.source).toBe(source);
    expect(table.sourceUrl.endsWith(address)).toBe(true);
    expect(table.sourceUrl === "").toBe(address === "");
  });

  it("names categories and dimensions as they are, whatever the words of the language they are asked in", () => {
    const dimension = {
      Region: { category: { index: ["constructor", "__proto__"], label: { a: "b" } } },
      Tid: dataset.dimension.Tid,
    };
    expect(tableOf({ dimension }).dimensions[0]?.categories).toEqual([
      { code: "constructor", name: "constructor" },
      { code: "__proto__", name: "__proto__" },
    ]);
  });
});

describe("what is no such table is refused, and it says why", () => {
  it.each([
    ["no JSON", "{", "notJson"],
    ["nothing", "", "notJson"],
    ["a number", "1", "notJsonStat"],
    ["nothing, in JSON", "null", "notJsonStat"],
    ["a list", "[]", "notJsonStat"],
    ["other JSON", `{"a":{"b":1}}`, "notJsonStat"],
    ["version 1", `{"d":{"dimension":{"id":["a"],"size":[1]},"value":[1]}}`, "oldVersion"],
    ["too much", " ".repeat(LARGEST_TABLE + 1), "tooLarge"],
  ])("%s", (_what, content, code) => {
    expect(readJsonStat(content)).toMatchObject({ ok: false, code });
  });

  it.each([
    ["of a later version", { version: "3.0" }, "oldVersion"],
    ["a collection", { class: "collection" }, "notDataset"],
    ["values that are text", { value: ["1"] }, "badStructure"],
    ["no dimensions", { dimension: undefined }, "badStructure"],
    ["a size less", { size: [2] }, "badSize"],
    ["a size that is not so", { size: [2, 3] }, "badSize"],
    ["a value less", { value: [1, 2, 3] }, "badSize"],
    ["a place that is not there", { value: { "4": 1 } }, "badSize"],
    ["a dimension twice", { id: ["Tid", "Tid"] }, "badSize"],
    ["a dimension nobody knows", { id: ["toString", "Tid"] }, "badSize"],
    [
      "a category twice",
      { dimension: { ...dataset.dimension, Tid: { category: { index: ["a", "a"] } } } },
      "badSize",
    ],
    ["no time", { role: {}, id: ["Region", "Tid"], dimension: timeless, size: [2, 2] }, "noTime"],
  ])("%s", (what, changes, code) => {
    const given = what === "no time" ? { ...changes, role: { time: [] } } : changes;
    expect(read(given)).toMatchObject({ ok: false, code });
  });

  it("where it does not follow the format", () => {
    expect(read({ size: ["2", 2] })).toMatchObject({ code: "badStructure", detail: "size.0" });
  });

  it("more cells than a table of one indicator has", () => {
    const many = Array.from({ length: 500 }, (_, index) => String(index));
    const dimension = { Region: { category: { index: many } }, Tid: { category: { index: many } } };
    expect(read({ size: [500, 500], dimension, value: {} })).toMatchObject({ code: "tooManyCells" });
  });
});
