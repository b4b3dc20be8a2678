import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { CoatOfArmsView } from "@/components/organisation/coat-of-arms-view";
import { settingsChoice } from "@/components/organisation/settings-choice";
import { SettingsFormView } from "@/components/organisation/settings-form-view";
import { settingsForm } from "@/components/organisation/settings-forms";
import { SettingsView } from "@/components/organisation/settings-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getOrganisationSettings } from "@/lib/data/organisation-settings";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, search] = [await requireActor(routes.settings()), await searchParams];
  const settings = (await getOrganisationSettings(actor)) ?? notFound();
  if (search.edit === undefined)
    return <SettingsView settings={settings} saved={search.saved !== undefined} />;
  if (search.edit === "coatOfArms") return <CoatOfArmsView />;
  const choice = settingsChoice(single(search.edit)) ?? notFound();
  return <SettingsFormView form={settingsForm(await getWords(), settings, choice) ?? notFound()} />;
}
