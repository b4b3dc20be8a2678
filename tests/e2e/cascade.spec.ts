import { expect, expectNoAxeViolations, test } from "@/tests/support/e2e-fixtures";
import { query } from "@/tests/support/e2e-people";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`an administrator makes a scorecard, gives it to units and puts it away, ${how} scripts`, async ({
    visit,
  }) => {
    const page = await visit({ as: "administrator", javaScriptEnabled });
    const name = `Prøvekort ${javaScriptEnabled ? "A" : "B"}${Date.now()}`;
    const axe = async () => javaScriptEnabled && expectNoAxeViolations(page);
    await page.goto("/admin/scorecards");
    await axe();
    await page.getByRole("link", { name: "Nytt målekart" }).click();
    await page.getByRole("button", { name: "Opprett" }).click();
    await expect(page.getByRole("link", { name: /Namn \(nynorsk\) må fyllast ut/ })).toBeVisible();
    await axe();
    await page.getByLabel("Namn (nynorsk)").fill(name);
    await page.getByLabel("Eigar").selectOption({ label: "\u2003Kultur" });
    await page.getByRole("button", { name: "Opprett" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);

    await page.goto("/admin/scorecards");
    await page.getByRole("link", { name: `Ingen einingar bruker ${name}` }).click();
    await axe();
    await page.getByLabel("Hareid bibliotek").check();
    await page.getByRole("button", { name: "Sjå kva som skjer" }).last().click();
    await expect(page.getByRole("heading", { name: "1 eining får målekartet" })).toBeVisible();
    await axe();
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Endringa er lagra.")).toBeVisible();
    await expect(page.getByLabel("Hareid bibliotek")).toBeChecked();

    await page.getByLabel("Ta bort målekartet").check();
    await page.getByLabel("Slag eining").selectOption("Kultur");
    await page.getByRole("button", { name: "Sjå kva som skjer" }).first().click();
    await expect(page.getByText("Hareid bibliotek: ingen tal rapporterte")).toBeVisible();
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByText("Ingen einingar bruker det enno.")).toBeVisible();

    await page.goto("/admin/scorecards");
    await page.getByRole("link", { name: `Endre ${name}` }).click();
    await page.getByLabel("Namn (nynorsk)").fill(`${name} igjen`);
    await page.getByLabel("Alle kan lese kortet").check();
    await page.getByRole("button", { name: "Lagre" }).click();
    await expect(page.getByRole("row", { name: new RegExp(`${name} igjen.*Alle`) })).toBeVisible();
    for (const act of ["archive", "restore", "archive"]) {
      const listed = page.getByRole("link", { name: `Arkiver ${name} igjen` });
      if (act === "restore") {
        await page.waitForLoadState("networkidle");
        await page.getByText(/^Arkiverte målekart/).click();
        await page.getByRole("button", { name: `Hent tilbake ${name} igjen` }).click();
        await expect(listed).toBeVisible();
      } else {
        await listed.click();
        await page.getByRole("button", { name: "Arkiver" }).click();
        await expect(page.getByText(/^Arkiverte målekart/)).toBeVisible();
        await expect(listed).toHaveCount(0);
      }
      await expect(page.getByText("Endringa er lagra.")).toBeVisible();
    }
  });
}

test("the preview tells who is to report what, before anything is saved", async ({ page, signIn }) => {
  await signIn("administrator");
  await page.goto("/admin/scorecards");
  await page.getByRole("link", { name: /einingar bruker Målekart for skulane/ }).click();
  await page.getByLabel("Alle opne einingar frå og med").selectOption({ label: "\u2003Oppvekst" });
  await page.getByLabel("Slag eining").selectOption("Barnehage");
  await page.getByRole("button", { name: "Sjå kva som skjer" }).first().click();
  await expect(page.getByRole("heading", { name: "4 einingar får målekartet" })).toBeVisible();
  await expect(page.getByText(/^Brandal barnehage: .*Elevfråvær/)).toBeVisible();
  await page.getByRole("link", { name: "Avbryt" }).click();
  await page.getByLabel("Ta bort målekartet").check();
  await page.getByLabel("Slag eining").selectOption("Grunnskule");
  await page.getByRole("button", { name: "Sjå kva som skjer" }).first().click();
  await expect(page.getByText(/^Hareid skule: \d+ tal rapporterte/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 eining skal rapportere meir" })).toBeVisible();
  await expectNoAxeViolations(page);
});

test("an objective is lifted to a card of the unit above, when its codes are free there", async ({
  app,
  page,
  signIn,
}) => {
  const [place] = await query(
    app,
    `select o.id organisation, p.id plan, low.id low, high.id high,
       (select id from perspective where organisation_id = o.id order by position limit 1) perspective
     from organisation o
     join plan p on p.organisation_id = o.id and p.state = 'current'
     join unit low on low.organisation_id = o.id and low.name->>'nn' = 'Kultur'
     join unit high on high.organisation_id = o.id and high.parent_id is null
     where o.code = '1517'`,
    [],
  );
  const suffix = String(Date.now() % 100000);
  const name = (text: string) => JSON.stringify({ nn: `${text} ${suffix}` });
  const insert = async (table: string, fields: Record<string, unknown>) => {
    const id = crypto.randomUUID();
    const row = { organisation_id: place?.organisation, id, lineage: crypto.randomUUID(), ...fields };
    const columns = Object.keys(row);
    const holes = columns.map((_, index) => `$${index + 1}`);
    await query(app, `insert into ${table} (${columns}) values (${holes})`, Object.values(row));
    return id;
  };
  const branch = async (owner: string | undefined, text: string) => {
    const card = { plan_id: place?.plan, owner_unit_id: owner, code: `${text}-${suffix}`, name: name(text) };
    const scorecard = await insert("scorecard", card);
    const area = await insert("focus_area", { scorecard_id: scorecard, code: "X", name: name("Område") });
    const objective = await insert("objective", {
      focus_area_id: area,
      code: "1",
      name: name(`Mål ${text}`),
    });
    const factor = {
      objective_id: objective,
      perspective_id: place?.perspective,
      code: "X1",
      name: name("Faktor"),
    };
    return { scorecard, objective, factor: await insert("success_factor", factor) };
  };
  const [low, high] = [await branch(place?.low, "Nede"), await branch(place?.high, "Oppe")];
  try {
    await signIn("administrator");
    await page.goto(`/admin/scorecards/${low.scorecard}/lift/${low.objective}`);
    const choose = async () => {
      const area = page.getByLabel("Fokusområde det skal stå under");
      await area.selectOption({ label: `Hareid kommune, Oppe ${suffix}: X Område ${suffix}` });
      await page.getByRole("button", { name: "Sjå kva som skjer" }).click();
    };
    await choose();
    await expect(page.getByText(`Oppe ${suffix} har alt desse kodane: X1`)).toBeVisible();
    await expectNoAxeViolations(page);
    await query(app, "update success_factor set code = 'X2' where id = $1", [low.factor]);
    await page.getByRole("link", { name: "Tilbake" }).click();
    await expectNoAxeViolations(page);
    await choose();
    await page.getByRole("button", { name: "Løft fokusmålet" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Oppe ${suffix}`);
    await expect(page.getByText(`Mål Nede ${suffix}`).first()).toBeVisible();
  } finally {
    const cards = [low.scorecard, high.scorecard];
    await query(app, "delete from scorecard where id = any($1::uuid[])", [cards]);
  }
});
