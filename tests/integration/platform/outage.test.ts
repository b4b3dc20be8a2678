import { expect, test } from "vitest";
import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { requireServer } from "@/lib/db/server-version";
import { db } from "@/tests/support/owner";
import { newHome } from "./platform-home";

test("a database that goes away gives errors fast, and is used again when it is back", async () => {
  const home = newHome();
  const first = await startEmbedded(home, { durable: false });
  process.env.DATABASE_URL = first.url;
  const question = () => db.$queryRaw`select 42 as answer`;
  expect(await question()).toEqual([{ answer: 42 }]);
  expect(await requireServer(first.url)).toMatch(/^18\./);

  await first.stop();
  await expect(question()).rejects.toThrow();
  await expect(requireServer(first.url)).rejects.toMatchObject({ code: "unreachable" });

  const second = await startEmbedded(home, { durable: false });
  expect(second.url).toBe(first.url);
  expect(await question()).toEqual([{ answer: 42 }]);
});
