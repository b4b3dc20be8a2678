import { describe, expect, it } from "vitest";
import { drawRadar, RADAR } from "@/components/charts/radar-drawing";

const axes = (...scores: (number | null)[]) => scores.map((score, index) => ({ name: `P${index}`, score }));

describe("the radar", () => {
  it("is not drawn with fewer than three scores", () => {
    expect(drawRadar(axes(10, 20, null, null), 100)).toBeNull();
    expect(drawRadar([], 100)).toBeNull();
  });

  it("has the first at the top, 100 at the rim and 0 in the middle", () => {
    const drawing = drawRadar(axes(100, 0, 50, 50), 90);
    expect(drawing?.axes[0]?.point).toEqual({ x: RADAR.x, y: RADAR.y - RADAR.radius });
    expect(drawing?.axes[1]?.point).toEqual({ x: RADAR.x, y: RADAR.y });
    expect(drawing?.axes.map(({ label }) => label.anchor)).toEqual(["middle", "start", "middle", "end"]);
    expect(drawing?.zones.map(({ kind, radius }) => [kind, radius])).toEqual([
      ["reached", RADAR.radius],
      ["acceptable", RADAR.radius * 0.9],
      ["below", RADAR.radius / 2],
    ]);
    expect(drawing?.closed).toBe(true);
  });

  it("leaves a gap where there is no score: no point, and no line to it", () => {
    const drawing = drawRadar(axes(100, null, 50, 50), 100);
    expect(drawing?.axes[1]?.point).toBeNull();
    expect(drawing?.closed).toBe(false);
    expect(drawing?.line.split("M").filter(Boolean)).toHaveLength(2);
  });
});
