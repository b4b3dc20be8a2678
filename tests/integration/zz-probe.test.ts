import { expect, test } from "vitest";
import { seedDemo } from "@/prisma/seed/demo";
import { db } from "@/lib/db/client";
test("seed", async () => {
  const t = Date.now();
  let last = t;
  await seedDemo((line) => { console.log(line, Date.now() - last); last = Date.now(); });
  console.log("total", Date.now() - t, await db.measurement.count(), await db.measurementRevision.count(), await db.auditEvent.count(), await db.user.count());
  expect(1).toBe(1);
}, 120_000);
