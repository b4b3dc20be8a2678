import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

const childless = new Set(["area", "br", "col", "hr", "img", "input", "wbr"]);
const renamed: Record<string, string> = { className: "class", htmlFor: "for", textAnchor: "text-anchor" };
const capital = new Set(["colSpan", "rowSpan", "tabIndex", "dateTime", "viewBox", "preserveAspectRatio"]);
/** Says something to React in a browser, which never comes to see it. */
const hydration = "suppressHydrationWarning";
const ways = /^(?:https?:|mailto:|[/#?])/;

type Element = ReactElement<Record<string, unknown> & { children?: ReactNode }>;

/**
 * What a piece of a page becomes as HTML, as React would have written it. For pieces that only show: components that wait for
 * nothing, remember nothing and have no one to answer. All else is refused, loudly.
 */
export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node !== "object") return escaped(String(node));
  if (isElement(node)) return elementMarkup(node);
  if (Array.isArray(node)) return node.map(markupOf).join("");
  throw new Error("neither text, element nor list: cannot be written as HTML");
}

/** What a component draws, down to the elements of HTML it begins with. */
export function drawnBy({ type, props }: Element): ReactNode {
  if (type === Fragment) return props.children;
  if (typeof type === "function") return (type as (props: unknown) => ReactNode)(props);
  throw new Error(`cannot be written as HTML: ${String(type)}`);
}

export const isElement = (node: ReactNode): node is Element => isValidElement(node);

function elementMarkup(element: Element): string {
  const { type, props } = element;
  if (typeof type !== "string") return markupOf(drawnBy(element));
  const { children, ...attributes } = props;
  const start = `<${type}${Object.entries(attributes).map(attributeMarkup).join("")}`;
  return childless.has(type) ? `${start}/>` : `${start}>${markupOf(children)}</${type}>`;
}

function attributeMarkup([name, value]: [string, unknown]): string {
  if (value === null || value === undefined || name === hydration) return "";
  if (typeof value === "boolean") return switchMarkup(name, value);
  if (typeof value !== "string" && typeof value !== "number") throw new Error(`not for HTML alone: ${name}`);
  if (name === "href" && !ways.test(String(value))) throw new Error(`leads nowhere: ${value}`);
  return ` ${attributeName(name)}="${escaped(String(value))}"`;
}

/** What is said of an element is said in words; what it is, by being there. */
function switchMarkup(name: string, value: boolean): string {
  if (/^(?:aria|data)-/.test(name)) return ` ${name}="${value}"`;
  return value ? ` ${attributeName(name)}=""` : "";
}

function attributeName(name: string): string {
  const known = renamed[name];
  if (known) return known;
  if (/^[a-z-]+\d?$/.test(name) || capital.has(name)) return name;
  throw new Error(`not for HTML alone: ${name}`);
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

/** A text as it stands between the elements of HTML and in their attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
