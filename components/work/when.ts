import type { Words } from "@/components/ui/words";
import type { Day } from "@/lib/domain/day";
import { relativeDay } from "@/lib/format/relative-day";

/** A day by how far off it is: "om 3 dagar", "i går". */
export function whenText({ t }: Pick<Words, "t">, day: Day, today: Day): string {
  const { direction, unit, count } = relativeDay(day, today);
  return t(`when.${direction}.${unit}`, { count });
}
