import { assert, property, string } from "fast-check";
import { createElement as el, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { markupOf } from "@/components/ui/markup";
import { Still } from "@/components/ui/still";

type Case = { why: string; node: ReactNode };

const Name = ({ name }: { name: string }) => el("b", null, name);
const Row = ({ children }: { children: ReactNode }) => el("tr", null, el("th", { scope: "row" }, children));
const Waiting = async () => el("p", null, "later");

describe("markupOf", () => {
  it.each<Case>([
    { why: "nothing is drawn as nothing", node: [null, undefined, false, true, ""] },
    { why: "numbers are texts, nought too", node: el("td", null, 0, " ", 12.5) },
    {
      why: "components and fragments leave no trace",
      node: el(Fragment, null, el(Row, null, el(Name, { name: "Æ" }))),
    },
    { why: "lists have no commas", node: el("ul", null, [el("li", { key: 1 }), el("li", { key: 2 }, "b")]) },
    { why: "names are HTML's", node: el("label", { className: "a b", htmlFor: "c" }, el("br"), "d") },
    {
      why: "names of a drawing are SVG's",
      node: el("svg", { viewBox: "0 0 1 1" }, el("text", { textAnchor: "end", x: 0 })),
    },
    {
      why: "what is or is not",
      node: el("details", { open: true, hidden: false, lang: undefined }, el("summary")),
    },
    {
      why: "what is said is said in words",
      node: el("p", { "aria-hidden": true, "data-drawn": false, id: "" }, "e"),
    },
    { why: "said to React alone", node: el("p", { suppressHydrationWarning: true }, "f") },
  ])("writes as React does: $why", ({ node }) => {
    expect(markupOf(node)).toBe(renderToStaticMarkup(el(Fragment, null, node)));
  });

  it("escapes every text, wherever it stands", () => {
    assert(
      property(string({ unit: "grapheme" }), string(), (text, other) => {
        const node = el("a", { href: "/", title: other }, text, el("i", { lang: text }, other));
        expect(markupOf(node)).toBe(renderToStaticMarkup(node));
      }),
    );
    expect(markupOf('<script src="x">')).toBe("&lt;script src=&quot;x&quot;&gt;");
  });

  it.each<Case>([
    { why: "it answers to someone", node: el("p", { onClick: () => undefined }) },
    { why: "it sends something", node: el("form", { action: async () => undefined }) },
    { why: "it begins with what the reader may change", node: el("input", { defaultValue: "a" }) },
    { why: "its look would need a weaker policy", node: el("p", { style: { color: "red" } }) },
    // biome-ignore lint/security/noDangerouslySetInnerHtml: to be refused
    { why: "it brings HTML of its own", node: el("p", { dangerouslySetInnerHTML: { __html: "<b>" } }) },
    { why: "it leads to a program", node: el("a", { href: ["javascript", "alert(1)"].join(":") }) },
    { why: "it has to be waited for", node: el(Waiting as never) },
  ])("refuses a piece where $why", ({ node }) => {
    expect(() => markupOf(node)).toThrow();
  });
});

describe("Still", () => {
  it.each<Case>([
    { why: "one element", node: el("section", { id: "a" }, el(Name, { name: "<b>" }), " & c") },
    {
      why: "several, one of them nothing",
      node: [el(Name, { key: "1", name: "d" }), null, el("hr", { key: "2" })],
    },
    { why: "bare text", node: "e < f" },
  ])("draws what React would draw: $why", ({ node }) => {
    expect(renderToStaticMarkup(el(Still, null, node))).toBe(renderToStaticMarkup(el(Fragment, null, node)));
  });

  it("draws once what is drawn from the same, in the same way", () => {
    const [view, other] = [{}, {}];
    const draw = (of: object, as: string, text: string) =>
      renderToStaticMarkup(el(Fragment, null, Still({ of, as, children: el("p", null, text) })));
    expect(draw(view, "nn", "first")).toBe("<p>first</p>");
    expect(draw(view, "nn", "second")).toBe("<p>first</p>");
    expect(draw(view, "en", "third")).toBe("<p>third</p>");
    expect(draw(other, "nn", "fourth")).toBe("<p>fourth</p>");
  });
});
