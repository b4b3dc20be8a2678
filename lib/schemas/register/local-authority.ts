import type { Texts } from "../texts";
import municipalities from "./municipalities.json";

/** A municipality or county an organisation may be founded for. `place` is its name in the register: "Hareid". */
export type LocalAuthority = {
  code: string;
  kind: "municipality" | "county";
  place: string;
  name: Texts;
};

const OSLO = "03";
const WORDS = {
  municipality: { norwegian: "kommune", english: "municipality" },
  county: { norwegian: "fylkeskommune", english: "county" },
};

/** Every municipality by number, then every county by number. Source: Kartverket, CC BY 4.0 (see README.md here). */
export const localAuthorities: readonly LocalAuthority[] = [
  ...municipalities.map(([code = "", place = ""]) => authority(code, "municipality", place)),
  ...counties().map(([code, place]) => authority(code, "county", place)),
];

/** The one that is meant by a number, a name, or both as the list shows them ("1517 Hareid kommune"). */
export function findLocalAuthority(
  text: string,
):
  | { ok: true; authority: LocalAuthority }
  | { ok: false; code: "required" | "unknownPlace" | "severalPlaces" } {
  const wanted = folded(text);
  if (wanted === "") return { ok: false, code: "required" };
  const [exact] = localAuthorities.filter(({ code, name }) => folded(`${code} ${name.nn}`) === wanted);
  const meant = exact ? [exact] : localAuthorities.filter((each) => namesOf(each).includes(wanted));
  const [authority, another] = meant;
  if (!authority) return { ok: false, code: "unknownPlace" };
  return another ? { ok: false, code: "severalPlaces" } : { ok: true, authority };
}

/** Several languages stand side by side in a name: each of them is one, with and without what kind of authority it is. */
function namesOf({ code, kind, place }: LocalAuthority): string[] {
  const places = [place, ...place.split(" - ")];
  return [code, ...places, ...places.map((each) => `${each} ${WORDS[kind].norwegian}`)].map(folded);
}

function folded(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

function counties(): [code: string, place: string][] {
  const found = new Map(municipalities.map(([, , code = "", place = ""]) => [code, place]));
  found.delete(OSLO);
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

function authority(code: string, kind: LocalAuthority["kind"], place: string): LocalAuthority {
  const { norwegian, english } = WORDS[kind];
  const name = `${place} ${norwegian}`;
  return { code, kind, place, name: { nn: name, nb: name, en: `${place} ${english}` } };
}
