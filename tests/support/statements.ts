import pg from "pg";
import { vi } from "vitest";

/**
 * How many SQL statements a piece of work sends, transaction control included. What tells a connection whose rows it may see is
 * left out: it is sent when a connection last served another organisation, which is chance.
 */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return sent.mock.calls.filter(([statement]) => !String(statement).startsWith("SET ROLE")).length;
  } finally {
    sent.mockRestore();
  }
}
