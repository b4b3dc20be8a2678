import { describe, expect, it } from "vitest";
import { cleanedSvg, coatOfArmsInput, LARGEST_COAT_OF_ARMS } from "@/lib/schemas/coat-of-arms";

const drawing = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}><path d="M0 0h10v10z"/>${inside}</svg>`;

describe("cleanedSvg", () => {
  it("keeps shapes, groups, gradients, clips and colours", () => {
    const svg = cleanedSvg(
      `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
      <defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>
      <linearGradient id="b" xlink:href="#a" gradientTransform="rotate(45)"/>
      <clipPath id="c"><circle r="4"/></clipPath></defs>
      <g transform="translate(1,2)" clip-path="url(#c)"><path d="M0,0 L10-5.5z" fill="url(#b)" style="stroke:#ff0000;stroke-width:2.5"/></g></svg>`,
    );
    expect(svg).toContain('viewBox="0 0 10 10"');
    expect(svg).toContain('<linearGradient id="b" xlink:href="#a" gradientTransform="rotate(45)">');
    expect(svg).toContain('<g transform="translate(1,2)" clip-path="url(#c)">');
    expect(svg).toContain('<path d="M0,0 L10-5.5z" fill="url(#b)" style="stroke:#ff0000;stroke-width:2.5">');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(cleanedSvg(svg ?? "")).toBe(svg);
  });

  it.each([
    ["a script", "<script>alert(1)</script>"],
    ["a script in CDATA", "<script><![CDATA[alert(1)]]></script>"],
    ["a script of another namespace", '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'],
    ["a handler", '<circle r="1" onload="alert(1)"/>'],
    ["a handler in odd letters", '<circle r="1" oNlOaD="alert(1)"/>'],
    ["a link with a script", '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
    ["a link with a script, in entities", '<a xlink:href="&#106;avascript:alert(1)"><path d="M0 0"/></a>'],
    ["use of another place", '<use href="http://evil.invalid/x.svg#a"/>'],
    ["use of its own drawing, many times over", '<g id="a"/><use href="#a"/><use href="#a"/>'],
    ["a picture from elsewhere", '<image href="http://evil.invalid/x.png"/>'],
    ["a picture in the file", '<image href="data:image/svg+xml;base64,PHN2Zz4="/>'],
    [
      "a page in the drawing",
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="http://evil.invalid"/></body></foreignObject>',
    ],
    ["a style sheet that imports", '<style>@import url("http://evil.invalid/x.css");</style>'],
    ["a style that asks elsewhere", '<rect style="fill:url(http://evil.invalid/x)"/>'],
    ["a style that asks elsewhere in disguise", '<rect style="fill:u\\72l(http://evil.invalid/x)"/>'],
    ["a style of another property", '<rect style="background:url(http://evil.invalid/x)"/>'],
    ["a fill from elsewhere", '<rect fill="url(http://evil.invalid/x#a)"/>'],
    ["a fill from the same place", '<rect fill="url(/evil.invalid#a)"/>'],
    ["a fill with quotes", `<rect fill="url('http://evil.invalid/x#a')"/>`],
    ["a gradient from elsewhere", '<linearGradient id="q" href="http://evil.invalid/x#a"/>'],
    ["an animated address", '<a><animate attributeName="href" values="javascript:alert(1)"/></a>'],
    ["a set address", '<set attributeName="href" to="javascript:alert(1)"/>'],
    ["words", "<text>evil.invalid</text>"],
    ["a note", "<!-- evil.invalid <script>alert(1)</script> -->"],
    ["an instruction", '<?xml-stylesheet href="http://evil.invalid/x.css"?>'],
    ["a base", '<g xml:base="http://evil.invalid/"/>'],
  ])("leaves out %s", (_what, inside) => {
    const svg = cleanedSvg(drawing(inside)) ?? "";
    expect(svg).toContain('d="M0 0h10v10z"');
    expect(svg).not.toMatch(
      /script|alert|evil|onload|animate|<set|<use|<image|foreign|<style|<text|data:|<a[ >]|<!|<\?/i,
    );
  });

  it.each([
    ["nothing", ""],
    ["words", "hei"],
    ["a page", "<!doctype html><html><body><svg><path d='M0 0'/></svg></body></html>"],
    ["a bomb of entities", `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${drawing("&b;")}`],
    ["an outside entity", `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${drawing("&a;")}`],
    [
      "a drawing with nothing to see",
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ["two drawings", drawing("") + drawing("")],
    ["a picture of pixels", "\u0089PNG\r\n\u001a\n"],
  ])("refuses %s", (_what, text) => {
    expect(cleanedSvg(text)).toBeNull();
  });

  it("takes deep and long files without falling", () => {
    expect(cleanedSvg("<svg>".repeat(15_000))).toBeNull();
    expect(cleanedSvg(`<svg>${"<g>".repeat(20_000)}<path d="M0 0"/>`)).toBeNull();
    expect(cleanedSvg(`<svg>${"<!--".repeat(20_000)}`)).toBeNull();
  });
});

describe("coatOfArmsInput", () => {
  const codeOf = (text: unknown) => coatOfArmsInput.safeParse(text).error?.issues[0]?.message;

  it("takes a drawing, and says of all else what is wrong", () => {
    expect(coatOfArmsInput.parse(drawing(""))).toContain("M0 0h10v10z");
    expect(codeOf(null)).toBe("noFile");
    expect(codeOf("")).toBe("noFile");
    expect(codeOf("hei")).toBe("notSvg");
    const most = drawing("").padEnd(LARGEST_COAT_OF_ARMS, " ");
    expect(codeOf(most)).toBeUndefined();
    expect(codeOf(`${most} `)).toBe("tooLarge");
  });
});
