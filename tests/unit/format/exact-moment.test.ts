import { expect, it } from "vitest";
import { formatExactMoment, formatSortableMoment } from "@/lib/format/exact-moment";

it.each([
  ["summer", "2026-07-03T12:28:39.000Z", "03.07.2026, 14:28:39", "2026-07-03 14:28:39"],
  ["winter", "2026-12-31T23:30:00.000Z", "01.01.2027, 00:30:00", "2027-01-01 00:30:00"],
  ["the hour that comes twice", "2026-10-25T01:30:00.000Z", "25.10.2026, 02:30:00", "2026-10-25 02:30:00"],
])("tells the time in Norway: %s", (_when, moment, text, sortable) => {
  expect(formatExactMoment(moment, "nn")).toBe(text);
  expect(formatExactMoment(moment, "nb")).toBe(text);
  expect(formatExactMoment(moment, "en")).toBe(text.replaceAll(".", "/"));
  expect(formatSortableMoment(moment)).toBe(sortable);
});
