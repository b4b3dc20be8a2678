import { expect, it } from "vitest";
import { EditHistory } from "@/components/entry/edit-history";

const edit = (name: string, from: string, to: string) => ({ name, from, to });

it("takes steps back last first, and does them again in order", () => {
  const history = new EditHistory();
  history.add([edit("a", "", "1")]);
  history.add([edit("b", "", "2"), edit("c", "", "3")]);
  expect(history.undo()).toEqual([edit("b", "2", ""), edit("c", "3", "")]);
  expect(history.undo()).toEqual([edit("a", "1", "")]);
  expect(history.undo()).toBeNull();
  expect(history.redo()).toEqual([edit("a", "", "1")]);
  expect(history.redo()).toEqual([edit("b", "", "2"), edit("c", "", "3")]);
  expect(history.redo()).toBeNull();
});

it("forgets what was taken back once something else is typed", () => {
  const history = new EditHistory();
  history.add([edit("a", "", "1")]);
  history.undo();
  history.add([edit("a", "", "2")]);
  expect(history.redo()).toBeNull();
  expect(history.undo()).toEqual([edit("a", "2", "")]);
});
