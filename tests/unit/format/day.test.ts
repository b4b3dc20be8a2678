import { expect, it } from "vitest";
import { formatDay, formatDayShort } from "@/lib/format/day";

it("writes a day in each language, whatever the machine's time zone", () => {
  expect(formatDay("2026-09-04", "nn")).toBe("4. september 2026");
  expect(formatDay("2026-09-04", "nb")).toBe("4. september 2026");
  expect(formatDay("2026-09-04", "en")).toBe("4 September 2026");
  expect(formatDayShort("2026-11-04", "nn")).toBe("4. nov. 2026");
});
