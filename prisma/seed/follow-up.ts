import type { Actor } from "@/lib/data/access";
import { answerDeviation, closeDeviation, explainDeviation, recordDeviation } from "@/lib/data/deviation";
import { createInitiative, recordInitiativeEntry } from "@/lib/data/initiative";
import { recordPrognosis } from "@/lib/data/prognosis";
import { dbOf } from "@/lib/db/client";
import { startOfDay } from "@/lib/domain/day";
import { answerInput, closingInput, deviationInput, explanationInput } from "@/lib/schemas/deviation";
import { initiativeEntryInput, initiativeInput } from "@/lib/schemas/initiative";
import { prognosisInput } from "@/lib/schemas/prognosis";
import type { Founded } from "./founding";
import { idOf } from "./id-of";
import type { SeedDeviation, SeedInitiative, SeedOrganisation } from "./shape";

type Place = Founded & {
  seed: SeedOrganisation;
  users: Map<string, string>;
  deviations: Map<string, string>;
};

/** Lays in what the units have said and done about their figures, each thing on the day it was said. */
export async function layInFollowUp(founded: Founded, seed: SeedOrganisation): Promise<void> {
  const { deviations, initiatives, prognoses } = seed.followUp ?? {
    deviations: [],
    initiatives: [],
    prognoses: [],
  };
  const accounts = await dbOf(founded.actor.organisationId).user.findMany({
    where: { organisationId: founded.actor.organisationId ?? "" },
    select: { id: true, email: true },
  });
  const users = new Map(accounts.map(({ id, email }) => [email, id]));
  const place: Place = { ...founded, seed, users, deviations: new Map() };
  for (const deviation of deviations) await layInDeviation(place, deviation);
  for (const initiative of initiatives) await layInInitiative(place, initiative);
  for (const { indicator, unit, value, by, on, text, year } of prognoses) {
    const input = prognosisInput.parse({
      ...{ year, comment: text, value: value.replace(".", ",") },
      unitId: idOf(founded.units, unit),
      indicatorId: idOf(founded.indicators, indicator),
    });
    await recordPrognosis(personOf(place, by), input, startOfDay(on));
  }
}

/** Someone with an account, allowed what the founder is: what was once said is not asked about again. */
function personOf({ actor, users }: Place, email: string): Actor {
  return { ...actor, userId: idOf(users, email), name: email };
}

async function layInDeviation(place: Place, deviation: SeedDeviation): Promise<void> {
  const { indicator, unit, period, explained, answer, closing } = deviation;
  const value = place.seed.values.find(
    (each) => each.indicator === indicator && each.unit === unit && each.period === period,
  );
  if (!value) throw new Error(`a deviation of a value that is not there: ${indicator} ${unit} ${period}`);
  const opening = deviationInput.parse({
    indicatorId: idOf(place.indicators, indicator),
    unitId: idOf(place.units, unit),
    period,
    fact: value.comment,
  });
  const id = await recordDeviation(place.actor, opening, startOfDay(value.on));
  place.deviations.set(`${indicator} ${unit}`, id);
  let version = 1;
  if (explained) {
    const { responsible, ...words } = explained;
    const responsibleId = idOf(place.users, responsible);
    await explainDeviation(place.actor, explanationInput.parse({ id, version, ...words, responsibleId }));
    version += 1;
  }
  if (answer) {
    const input = answerInput.parse({ id, version, answer: answer.text });
    await answerDeviation(personOf(place, answer.by), input, startOfDay(answer.on));
    version += 1;
  }
  if (closing) {
    const input = closingInput.parse({ id, version, closingReason: closing.text });
    await closeDeviation(personOf(place, closing.by), input, startOfDay(closing.on));
  }
}

async function layInInitiative(place: Place, initiative: SeedInitiative): Promise<void> {
  const { unit, owner, state, indicators, deviations, log, ...fields } = initiative;
  const on = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, "on"]));
  const input = initiativeInput.parse({
    ...fields,
    ...{ state, progress: "0" },
    unitId: idOf(place.units, unit),
    ownerId: idOf(place.users, owner),
    indicators: on(indicators.map((code) => idOf(place.indicators, code))),
    deviations: on(deviations.map((each) => idOf(place.deviations, `${each.indicator} ${each.unit}`))),
  });
  const id = await createInitiative(place.actor, input);
  for (const [index, { by, on: day, text, progress }] of log.entries()) {
    const entry = { id, version: index + 1, text, progress: String(progress) };
    await recordInitiativeEntry(personOf(place, by), initiativeEntryInput.parse(entry), startOfDay(day));
  }
}
