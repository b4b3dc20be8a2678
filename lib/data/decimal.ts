import type { Prisma } from "@/lib/db/generated/client";
import { type Fixed, fixedFromDecimal } from "@/lib/domain/fixed-point";

/** A database decimal as the domain's exact fixed-point number. */
export function toFixedPoint(decimal: Prisma.Decimal): Fixed {
  return fixedFromDecimal(decimal.toFixed());
}

export function toFixedPointOrNull(decimal: Prisma.Decimal | null): Fixed | null {
  return decimal === null ? null : toFixedPoint(decimal);
}

/** A day as the database's date column wants it. */
export function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
