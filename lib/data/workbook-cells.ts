import type { Prisma } from "@/lib/db/generated/client";
import { locales, type Texts } from "@/lib/schemas/texts";
import { toDay } from "./decimal";

/** Codes of things by their ids, for the columns that point at others. */
export type Codes = ReadonlyMap<string, string>;

/** Texts as the cells of their columns, one for each language. */
export function textCells(key: string, texts: Texts | null): Record<string, string> {
  return Object.fromEntries(locales.map((locale) => [`${key}.${locale}`, texts?.[locale] ?? ""]));
}

export function numberCell(number: Prisma.Decimal | number | null): string {
  return number === null
    ? ""
    : String(typeof number === "number" ? number : number.toFixed()).replace(".", ",");
}

export function dayCell(date: Date | null): string {
  return date ? toDay(date) : "";
}

export function flagCell(flag: boolean | null): string {
  return flag === null ? "" : flag ? "yes" : "no";
}
