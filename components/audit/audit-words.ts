import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { AuditLine, AuditName } from "@/lib/data/audit-view";
import { isDay } from "@/lib/domain/day";
import type { FieldChange, FieldValue } from "@/lib/domain/field-change";
import { formatDay } from "@/lib/format/day";
import { formatExactMoment } from "@/lib/format/exact-moment";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { locales } from "@/lib/schemas/texts";

type Names = ReadonlyMap<string, AuditName>;

const isLocale = (text: string | undefined) => locales.some((locale) => locale === text);
const isIndex = (text: string) => /^\d+$/.test(text);
const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);
const isDecimal = (text: string) => /^-?\d+\.\d+$/.test(text);

/** Fields whose text is one of a few codes of ours; in all others a text is what someone wrote. */
const coded = new Set(
  "dashboardKind demandedBy direction frequency hillStage kind locale overTime overUnits providerForm role serviceAspect sign stage state timing visibility".split(
    " ",
  ),
);

/** The message at a key, or the last part of the key where nobody has put it into words. */
function said({ t }: Words, key: string): string {
  return t.has(key) ? t(key) : (key.split(".").at(-1) ?? key);
}

/** What kind of thing an act was about: "Fokusområde". */
export const nounText = (words: Words, noun: string): string => said(words, `audit.noun.${noun}`);

/** What was done to it: "endra". */
export const verbText = (words: Words, verb: string): string => said(words, `audit.verb.${verb}`);

/** The name of a field: "Namn (nynorsk)", "Rolle 2". */
export function fieldText(words: Words, { path }: Pick<FieldChange, "path">): string {
  const language = isLocale(path.at(-1)) ? path.at(-1) : undefined;
  const steps = language ? path.slice(0, -1) : path;
  const name = steps.findLast((step) => !isIndex(step)) ?? "";
  const number = steps.find(isIndex);
  return [
    words.t.has(`audit.field.${name}`)
      ? words.t(`audit.field.${name}`)
      : said(words, `strategy.field.${name}`),
    ...(number === undefined ? [] : [String(Number(number) + 1)]),
    ...(language ? [`(${words.t(`audit.inLanguage.${language}`)})`] : []),
  ].join(" ");
}

/** The content of a field: names for ids, words for codes, days and numbers as people write them; "" for nothing. */
export function valueText(words: Words, names: Names, field: string, value: FieldValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return words.t(value ? "audit.yes" : "audit.no");
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textOf(words, names, field, value);
  return value.map((each) => valueText(words, names, field, each)).join(", ");
}

function textOf(words: Words, names: Names, field: string, text: string): string {
  const { locale } = words;
  const name = names.get(text);
  if (name) return nameText(words, name);
  if (coded.has(field)) return said(words, `audit.code.${text}`);
  if (field === "period" || field === "fromPeriod") return formatPeriod(text, locale);
  if (isDecimal(text)) return locale === "en" ? text : text.replace(".", ",");
  if (isMoment(text)) return formatExactMoment(text, locale);
  return isDay(text) ? formatDay(text, locale) : text;
}

/** Code and names of a thing: "SJUKEFRAVAER Sjukefråvær, Solsida sjukeheim, mars 2026". */
function nameText(words: Words, { code, names, period }: AuditName): string {
  const { locale } = words;
  const [first = "", ...others] = names.map((texts) => personName(words, textIn(texts, locale)));
  const head = code && code !== first ? `${code} ${first}` : first;
  return [head, ...others, ...(period ? [formatPeriod(period, locale)] : [])].join(", ");
}

/** What an act was about, by name; "" where that cannot be known any more. */
export function thingText(words: Words, names: Names, { entityId }: Pick<AuditLine, "entityId">): string {
  const name = names.get(entityId);
  return name ? nameText(words, name) : "";
}

/** The field a change is about, as `valueText` knows it. */
export function fieldOf({ path }: FieldChange): string {
  return path.findLast((step) => !isIndex(step) && !isLocale(step)) ?? "";
}
