import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { ApprovalFormView } from "@/components/period/approval-form-view";
import { ConfirmView } from "@/components/period/confirm-view";
import { PeriodsView } from "@/components/period/periods-view";
import { SettingFormView } from "@/components/period/setting-form-view";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getLockChanges, getPeriodSettings, type PeriodSettings } from "@/lib/data/period-setting";
import { routes } from "@/lib/routes";
import { periodSettingInput } from "@/lib/schemas/period-setting";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("periods"))("title") };
}

export default async function PeriodsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.periods());
  const settings = (await getPeriodSettings(actor)) ?? notFound();
  const search = await searchParams;
  if (search.confirm !== undefined) {
    const setting = settingIn(search, search.confirm) ?? notFound();
    return <ConfirmView setting={setting} changes={(await getLockChanges(actor, setting)) ?? notFound()} />;
  }
  if (search.edit !== undefined) return formFor(settings, search);
  const year = Number(single(search.year) ?? today().slice(0, 4));
  if (!Number.isInteger(year) || year < 1900 || year > 2999) notFound();
  return <PeriodsView settings={settings} today={today()} year={year} saved={search.saved !== undefined} />;
}

function formFor(settings: PeriodSettings, search: Search) {
  const asked = single(search.edit);
  const card = settings.cards.find(({ id }) => asked === `card.${id}`);
  if (card) return <ApprovalFormView card={card} />;
  const saved = settings.kinds.find(({ kind }) => kind === asked) ?? notFound();
  // On the way back from the question, the address holds what was typed.
  return <SettingFormView setting={settingIn(search, saved.kind) ?? saved} today={today()} />;
}

/** The setting that stands in the address; null when it is none. */
function settingIn(search: Search, kind: Search[string]) {
  return periodSettingInput.safeParse({ ...search, kind }).data ?? null;
}
