import { createOfficialFigure } from "@/lib/data/official-figure";
import { dbOf } from "@/lib/db/client";
import { officialFigureInput } from "@/lib/schemas/official-figure";
import type { Founded } from "./founding";
import { idOf } from "./id-of";
import type { SeedOrganisation } from "./shape";

/** Enters what official statistics say of others, by someone who has an account. */
export async function layInOfficialFigures(
  { actor, indicators }: Founded,
  { officialFigures = [], accounts }: SeedOrganisation,
): Promise<void> {
  const definer = accounts.find(({ grants }) => grants.some(({ role }) => role === "administrator"));
  if (!definer || officialFigures.length === 0) return;
  const organisationId = actor.organisationId ?? "";
  const { id: userId, name } = await dbOf(organisationId).user.findFirstOrThrow({
    where: { organisationId, email: definer.email },
  });
  for (const { indicator, values, ...figure } of officialFigures) {
    const indicatorId = idOf(indicators, indicator);
    for (const [period, value] of Object.entries(values)) {
      const input = officialFigureInput.parse({
        ...{ ...figure, period, indicatorId },
        value: value.replace(".", ","),
      });
      await createOfficialFigure({ ...actor, userId, name }, input);
    }
  }
}
