import { NextRequest } from "next/server";
import { expect, it, vi } from "vitest";
import { GET as auditExport } from "@/app/api/export/audit/route";
import { GET as valueExport } from "@/app/api/export/values/route";
import { GET as workbookExport } from "@/app/api/export/workbook/route";
import { GET as tooOftenPage } from "@/app/api/too-often/route";
import { routes } from "@/lib/routes";
import { db } from "@/tests/support/owner";
import { travelTo, wait } from "../support/clock";
import { actorOf, anOrganisation } from "../support/organisation";
import { signedInAs } from "../support/signed-in";

vi.mock("next/headers", async () => (await import("../support/signed-in")).browser);
vi.mock("next-intl/server", () => ({ getLocale: async () => "nn" }));

const asked = (path: string) => new NextRequest(`http://127.0.0.1:4997/api/export/${path}`);
const statuses = async () => [
  (await valueExport(asked("values"))).status,
  (await auditExport(asked("audit?from=never"))).status,
  (await workbookExport()).status,
];

it("who exports too often is answered 429 and how long to wait, whatever the file; others are not", async () => {
  travelTo("2026-06-15");
  const organisation = await anOrganisation();
  const { userId } = await actorOf(organisation, "politician");
  await signedInAs(userId);
  expect(await statuses()).toEqual([404, 404, 404]);
  await db.askedRate.updateMany({ where: { key: `export ${userId}` }, data: { asked: 100 } });
  expect(await statuses()).toEqual([429, 429, 429]);
  const refusal = await valueExport(asked("values"));
  expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refusal.headers.get("cache-control")).toBe("no-store");
  await signedInAs((await actorOf(organisation, "politician")).userId);
  expect(await statuses()).toEqual([404, 404, 404]);
  wait(10.1);
  await signedInAs(userId);
  expect(await statuses()).toEqual([404, 404, 404]);
});

it("who asks a page too often is told so of what was asked, and not of anything else", async () => {
  travelTo("2026-06-15");
  const { userId } = await actorOf(await anOrganisation(), "auditor");
  await signedInAs(userId);
  const sentOn = (what: "search" | "verify") =>
    tooOftenPage(new NextRequest(`http://127.0.0.1:4997${routes.tooOften(what)}`));
  await expect(sentOn("verify")).rejects.toThrow("NEXT_REDIRECT");
  await db.askedRate.updateMany({ where: { key: `verify ${userId}` }, data: { asked: 30 } });
  expect((await sentOn("verify")).status).toBe(429);
  await expect(sentOn("search")).rejects.toThrow("NEXT_REDIRECT");
});
