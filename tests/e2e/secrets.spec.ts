import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@/tests/support/e2e-fixtures";

const SETTINGS =
  /NEXTAUTH_SECRET|DATABASE_URL|OIDC_CLIENT_SECRET|SMTP_URL|METRICS_TOKEN|TRUSTED_PROXIES|BALANSERT_DATA|passwordHash|password_hash|argon2|postgres(ql)?:\/\//;

test("nothing a browser is given holds a secret, the name of one, or what a server reads its source from", async ({
  app,
  page,
  signIn,
}) => {
  const files = readdirSync(".next/static", { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.\w+$/.test(file),
  );
  expect(files.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(10);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  const password = new URL(app.databaseUrl).password;
  const holds = (text: string) =>
    SETTINGS.test(text) || text.includes(app.sessionSecret) || text.includes(password);
  const scripts = files.filter((file) => /\.(js|css|json|txt)$/.test(file));
  expect(scripts.filter((file) => holds(readFileSync(`.next/static/${file}`, "utf8")))).toEqual([]);

  await signIn("administrator");
  for (const address of ["/", "/organisation/1517", "/admin/users", "/account"]) {
    const html = (await (await page.goto(address))?.text()) ?? "";
    expect(holds(html), address).toBe(false);
  }
});
