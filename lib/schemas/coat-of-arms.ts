import sanitize from "sanitize-html";
import { z } from "zod";

/** As large as a drawing may be, in bytes. */
export const LARGEST_COAT_OF_ARMS = 100_000;

const shapes = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];
const gradients = ["linearGradient", "radialGradient"];
const elements = ["svg", "g", "defs", "clipPath", "stop", ...shapes, ...gradients];

const paint = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "clip-rule",
  "clip-path",
  "opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "stroke-dasharray",
  "stop-color",
  "stop-opacity",
];
const geometry =
  "id d x y x1 x2 y1 y2 cx cy r rx ry fx fy width height points offset transform viewBox preserveAspectRatio clipPathUnits gradientUnits gradientTransform spreadMethod".split(
    " ",
  );

/** Words, numbers, colours and brackets: nothing that can name a place, save one in the drawing itself. */
const PLAIN = /^[\w\s#.,%()+-]*$/;
const INSIDE = /^#[\w-]+$/;
const URL_INSIDE = /^url\(#[\w-]+\)$/;

const isPlain = (value: string) => PLAIN.test(value) && (!/url/i.test(value) || URL_INSIDE.test(value));

function isSafe(tag: string, name: string, value: string): boolean {
  if (name === "style") return true;
  if (name === "href" || name === "xlink:href") return gradients.includes(tag) && INSIDE.test(value);
  return isPlain(value);
}

const rules = {
  allowedTags: elements,
  allowedAttributes: { "*": [...geometry, ...paint, "style", "href", "xlink:href", "xmlns", "xmlns:xlink"] },
  // A declaration is one property with one plain value, as an attribute of that name would be.
  allowedStyles: { "*": Object.fromEntries(paint.map((name) => [name, [/^[\w\s#.,%+-]*$/, URL_INSIDE]])) },
  parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: true },
  nestingLimit: 64,
  // A drawing says nothing: what stands between the tags of others goes with them.
  textFilter: () => "",
} satisfies sanitize.IOptions;

/**
 * A drawing of shapes and colours alone, made of whatever SVG was sent: scripts, style sheets, text, pictures, animation, links and
 * whatever points out of the drawing are left out. Null when it is no SVG, or nothing is left to see.
 */
export function cleanedSvg(text: string): string | null {
  // Entities are declared for nothing a drawing needs.
  if (/<!ENTITY/i.test(text)) return null;
  let root: string | null = null;
  const svg = sanitize(text, {
    ...rules,
    transformTags: {
      "*": (tagName, given) => {
        root ??= tagName;
        const attribs = Object.fromEntries(
          Object.entries(given).filter(([name, value]) => isSafe(tagName, name, value)),
        );
        return { tagName, attribs: tagName === "svg" ? { ...attribs, ...namespaces } : attribs };
      },
    },
  }).trim();
  const isWhole = root === "svg" && svg.split("<svg").length === 2 && svg.startsWith("<svg");
  return isWhole && shapes.some((shape) => svg.includes(`<${shape} `)) ? svg : null;
}

const namespaces = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
};

/** The file as text, cleaned. Codes: noFile, tooLarge, notSvg. */
export const coatOfArmsInput = z
  .string("noFile")
  .min(1, "noFile")
  .refine((text) => Buffer.byteLength(text) <= LARGEST_COAT_OF_ARMS, { error: "tooLarge", abort: true })
  .transform((text, context) => {
    const svg = cleanedSvg(text);
    if (svg !== null) return svg;
    context.addIssue({ code: "custom", message: "notSvg" });
    return z.NEVER;
  });
