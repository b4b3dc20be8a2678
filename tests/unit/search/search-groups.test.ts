import { describe, expect, test } from "vitest";
import { SHOWN_ANSWERS, searchGroups } from "@/components/search/search-groups";
import type { SearchAnswer, SearchKind } from "@/lib/data/search-view";

const unit = { code: "north", name: { nn: "Nord" }, kind: "school", providerForm: "own" } as const;

function answer(kind: SearchKind, name: string, rank: SearchAnswer["rank"] = 3): SearchAnswer {
  return {
    kind,
    rank,
    id: name,
    code: null,
    name: { nn: name },
    unit,
    others: 0,
    within: null,
    hidden: null,
  };
}

const shown = (answers: SearchAnswer[]) =>
  searchGroups(answers, "nn").map((group) => [group.kind, ...group.answers.map(({ id }) => id)]);

describe("searchGroups", () => {
  test("has equally good answers in Norwegian order, and the kinds in theirs", () => {
    const names = ["Åse", "Ørsta", "Ål", "Ærfugl", "Aure"].map((name) => answer("unit", name));
    expect(shown([answer("objective", "Mål"), ...names])).toEqual([
      ["unit", "Aure", "Ærfugl", "Ørsta", "Ål", "Åse"],
      ["objective", "Mål"],
    ]);
  });

  test("has the kind with the best answer first", () => {
    expect(shown([answer("unit", "Aure"), answer("indicator", "A", 0), answer("unit", "Bø", 2)])).toEqual([
      ["indicator", "A"],
      ["unit", "Bø", "Aure"],
    ]);
  });

  test("shows no more than so many, the best of them", () => {
    const many = Array.from({ length: 60 }, (_, index) => answer("unit", `Skule ${index}`, 4));
    const groups = searchGroups([...many, answer("scorecard", "Skulekortet", 1)], "nn");
    expect(groups.flatMap(({ answers }) => answers)).toHaveLength(SHOWN_ANSWERS);
    expect(groups[0]?.kind).toBe("scorecard");
  });
});
