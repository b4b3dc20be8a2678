import { type DragEvent, useRef } from "react";

const lineAt = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>("li[data-node]") : null;

/** The neighbour of a line (below the same parent) that something lies in. */
function neighbourAt(line: Element | null, target: EventTarget): Element | null {
  const siblings = [...(line?.parentElement?.children ?? [])];
  return siblings.find((each) => each !== line && target instanceof Node && each.contains(target)) ?? null;
}

const placeOf = (line: Element) => [...(line.parentElement?.children ?? [])].indexOf(line) + 1;

function mark(line: Element | null, neighbour: Element | null) {
  for (const each of line?.parentElement?.children ?? []) each.removeAttribute("data-drop");
  if (!line || !neighbour) return;
  neighbour.setAttribute("data-drop", placeOf(neighbour) < placeOf(line) ? "before" : "after");
}

/** Lines that are dragged by their handle and dropped on a neighbour, whose place they take. `drop` gets what a button would send. */
export function useDragging(drop: (order: string) => void) {
  const line = useRef<HTMLElement | null>(null);
  const end = () => {
    mark(line.current, null);
    line.current = null;
  };
  return {
    onDragStart: ({ target, dataTransfer }: DragEvent) => {
      line.current = target instanceof Element && target.matches("[data-handle]") ? lineAt(target) : null;
      const row = line.current?.firstElementChild;
      if (!row) return;
      dataTransfer.effectAllowed = "move";
      dataTransfer.setDragImage(row, 0, 0);
    },
    onDragOver: (event: DragEvent) => {
      const neighbour = neighbourAt(line.current, event.target);
      mark(line.current, neighbour);
      if (neighbour) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      const neighbour = neighbourAt(line.current, event.target);
      const key = line.current?.dataset.node;
      end();
      if (!neighbour || !key) return;
      event.preventDefault();
      drop(`${key}.${placeOf(neighbour)}.drag`);
    },
    onDragEnd: end,
  };
}
