import { clearUnfinishedDemo, isEmpty } from "@/lib/data/organisation";
import { setPublished } from "@/lib/data/organisation-settings";
import { layInFollowUp } from "./follow-up";
import { type Founded, foundOrganisation } from "./founding";
import { hareid } from "./hareid";
import { heimdal } from "./heimdal";
import { layInTargetLevels, layInValues } from "./history";
import { layInOfficialFigures } from "./official-figures";

/**
 * Fills an empty database with the two demo organisations; does nothing to one that holds anything. All values are fictitious.
 * They are published when both are whole: a start that was broken off begins anew.
 */
export async function seedDemo(report: (line: string) => void = () => undefined): Promise<void> {
  await clearUnfinishedDemo();
  if (!(await isEmpty())) return;
  const founded: Founded[] = [];
  for (const seed of [heimdal, hareid]) {
    const organisation = await foundOrganisation(seed);
    await layInTargetLevels(organisation, seed);
    const values = await layInValues(organisation, seed);
    await layInFollowUp(organisation, seed);
    await layInOfficialFigures(organisation, seed);
    founded.push(organisation);
    report(
      `${seed.name.nn}: ${seed.units.length} einingar, ${seed.indicators.length} indikatorar, ${values} verdiar`,
    );
  }
  for (const { actor } of founded) await setPublished(actor, true);
}
