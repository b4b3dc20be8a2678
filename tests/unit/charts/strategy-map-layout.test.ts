import { describe, expect, it } from "vitest";
import { layoutMap } from "@/components/charts/strategy-map-layout";
import { type MapPlan, mapRows } from "@/components/charts/strategy-map-rows";
import { wrappedText } from "@/components/charts/wrapped-text";

const band = (code: string, ...keys: string[]) => ({ code, nodes: keys.map((key) => ({ key })) });
const links = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [cause = "", effect = ""] = pair.split(">");
    return { id: pair, cause, effect };
  });
const rowsOf = (plan: MapPlan) => mapRows(plan).map((row) => `${row.band}: ${row.keys.join(" ")}`);

describe("rows", () => {
  it.each<[MapPlan, string[], string]>([
    [{ bands: [band("top"), band("low", "a")], links: [] }, ["top: ", "low: a"], "an empty band has a row"],
    [
      { bands: [band("b", "a", "c", "d")], links: links("a>c", "d>a") },
      ["b: c", "b: a", "b: d"],
      "a cause stands below its effect",
    ],
    [
      { bands: [band("b", "a", "c")], links: links("a>c", "c>a") },
      ["b: c", "b: a"],
      "a circle is cut, and ends",
    ],
    [{ bands: [band("b", "a")], links: links("a>a", "x>a") }, ["b: a"], "links from elsewhere do not count"],
    [{ bands: [band("b", ..."123456")], links: [] }, ["b: 1 2 3", "b: 4 5 6"], "six stand three by three"],
  ])("%j → %j (%s)", (plan, expected) => {
    expect(rowsOf(plan)).toEqual(expected);
  });
});

describe("layout", () => {
  const plan: MapPlan = {
    bands: [band("economy"), band("users", "a", "b"), band("learning", "c", "d", "e")],
    links: links("c>a", "a>d", "d>c", "a>b", "b>a", "e>b", "ghost>a"),
  };
  const { width, height, bands, boxes, arrows } = layoutMap(plan);

  const boxOf = (key: string) => {
    const box = boxes.get(key);
    if (!box) throw new Error(`${key} is not placed`);
    return box;
  };
  const placed = plan.bands.flatMap(({ code, nodes }) => nodes.map(({ key }) => [key, code] as const));

  it.each(placed)("keeps %s inside the band of %s", (key, code) => {
    const box = boxOf(key);
    const own = bands.find((each) => each.code === code) ?? { top: 0, height: 0 };
    expect(box.y - box.height / 2).toBeGreaterThan(own.top);
    expect(box.y + box.height / 2).toBeLessThan(own.top + own.height);
    expect(box.x + box.width / 2).toBeLessThan(width);
  });

  it.each(placed)("puts nothing upon %s", (key) => {
    const box = boxOf(key);
    const others = [...boxes].filter(([other]) => other !== key);
    const isUpon = ([, its]: (typeof others)[number]) =>
      Math.abs(its.x - box.x) < box.width && Math.abs(its.y - box.y) < box.height;
    expect(others.filter(isUpon)).toEqual([]);
  });

  it("stacks the bands without gaps", () => {
    expect(bands.map(({ code }) => code)).toEqual(["economy", "users", "learning"]);
    let top = 0;
    for (const each of bands) {
      expect(each.top).toBeCloseTo(top);
      top += each.height;
    }
    expect(top).toBeCloseTo(height);
  });

  it("draws each arrow between known boxes from its cause to its effect, with its label inside", () => {
    expect([...arrows.keys()].sort()).toEqual(["a>b", "a>d", "b>a", "c>a", "d>c", "e>b"]);
    for (const [id, { path, label }] of arrows) {
      const [cause = "", effect = ""] = id.split(">");
      const heights = (path.match(/-?[\d.]+/g) ?? []).map(Number).filter((_, index) => index % 2 === 1);
      expect(Math.abs(Number(heights[0]) - boxOf(cause).y)).toBeLessThanOrEqual(34);
      expect(Math.abs(Number(heights.at(-1)) - boxOf(effect).y)).toBeLessThanOrEqual(34);
      expect(label.x).toBeLessThan(width);
      expect(label.y).toBeGreaterThan(0);
    }
  });

  it("is the same each time", () => {
    expect(layoutMap(plan)).toEqual(layoutMap(plan));
  });

  it("runs an arrow along a row over what stands there", () => {
    const flat = layoutMap({ bands: [band("b", "x", "y")], links: [] });
    expect(flat.arrows.size).toBe(0);
    const circle = layoutMap({
      bands: [band("b", "x", "y", "z")],
      links: links("x>y", "y>x", "x>z", "y>z", "z>x", "z>y"),
    });
    expect(circle.arrows.size).toBe(6);
  });
});

it.each([
  ["kort", 10, 2, ["kort"]],
  ["", 10, 2, []],
  ["barn per vaksen i barnehagen", 12, 3, ["barn per", "vaksen i", "barnehagen"]],
  ["barn per vaksen i barnehagen", 12, 2, ["barn per", "vaksen i …"]],
  ["Omstillingsdyktigheit", 10, 2, ["Omstillin…"]],
])("%s in lines of %i, at most %i", (text, width, lines, expected) => {
  expect(wrappedText(text, width, lines)).toEqual(expected);
});
