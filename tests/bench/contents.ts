/** Lays in what a bench needs beside the tables. */
export async function layIn(needs: "tables" | "demo" | "grown"): Promise<void> {
  if (needs === "tables") return;
  const { seedDemo } = await import("@/prisma/seed/demo");
  await seedDemo();
  if (needs === "demo") return;
  const { growOrganisation } = await import("./grown-organisation");
  await growOrganisation();
}

/** Lets the database go. */
export async function disconnect(): Promise<void> {
  const { db } = await import("@/tests/support/owner");
  const { pool } = await import("@/lib/db/pool");
  await db.$disconnect();
  await pool().end();
}
