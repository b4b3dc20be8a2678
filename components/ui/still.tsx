import { LRUCache } from "lru-cache";
import { createElement, type ReactNode } from "react";
import { drawnBy, isElement, markupOf } from "./markup";

type StillProps = {
  /** What it is drawn from. While that is the same object it is drawn once, and kept. */
  of?: object;
  /** How it is drawn, in what language: all that `of` does not say. */
  as?: string;
  children: ReactNode;
};

// A hundred kilobytes each at most; the latest asked for.
const kept = new LRUCache<string, { still: ReactNode }>({ max: 200 });
const numbers = new WeakMap<object, number>();
let count = 0;

function numberOf(object: object): number {
  const number = numbers.get(object) ?? ++count;
  numbers.set(object, number);
  return number;
}

/**
 * The parts of a page that only show, written as HTML here and now. Elements of React are paid for three times: when they are
 * drawn, when they are sent once more as what a browser is to take over, and when it does; of a dashboard's thousand and more none
 * does anything there. Whatever has something to do in a browser stands outside.
 */
export function Still({ of, as = "", children }: StillProps): ReactNode {
  if (!of) return still(children, 0);
  const key = `${numberOf(of)} ${as}`;
  const drawn = kept.get(key) ?? { still: still(children, 0) };
  kept.set(key, drawn);
  return drawn.still;
}

function still(node: ReactNode, index: number): ReactNode {
  if (Array.isArray(node)) return node.map(still);
  if (!isElement(node)) return node;
  const { type, key, props } = node;
  if (typeof type !== "string") return still(drawnBy(node), index);
  const { children, ...attributes } = props;
  if (children === undefined) return node;
  return createElement(type, {
    ...attributes,
    key: key ?? index,
    // No danger: markupOf escapes every text.
    dangerouslySetInnerHTML: { __html: markupOf(children) },
  });
}
