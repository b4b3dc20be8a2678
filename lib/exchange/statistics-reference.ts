const STATISTICS_NORWAY = /^(statistisk sentralbyrå|statistics norway|ssb)$/i;

type Published = { title: string; publisher: string; number: string | null };

/** How a figure of a published table is referred to: publisher, table, and the licence where it is known. Made to be changed. */
export function referenceOf({ title, publisher, number }: Published): { source: string; sourceUrl: string } {
  const table = number ?? /^(\d{5}): /.exec(title)?.[1] ?? null;
  const named = [publisher, table && `tabell ${table}`].filter(Boolean).join(", ");
  if (!STATISTICS_NORWAY.test(publisher)) return { source: named, sourceUrl: "" };
  const isNumber = table !== null && /^\d{5}$/.test(table);
  return {
    source: `${named} (CC BY 4.0)`,
    sourceUrl: isNumber ? `https://www.ssb.no/statbank/table/${table}` : "",
  };
}
