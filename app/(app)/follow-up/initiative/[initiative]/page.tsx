import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { InitiativeEntryView } from "@/components/initiative/initiative-entry-view";
import { InitiativeFormView } from "@/components/initiative/initiative-form-view";
import { InitiativePageView } from "@/components/initiative/initiative-page-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getInitiative, getInitiativeChoices } from "@/lib/data/initiative-page";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ initiative: string }>; searchParams: Promise<Search> };

async function getPage({ params }: Props) {
  const { initiative } = await params;
  const actor = await requireActor(routes.initiative(initiative));
  return { actor, page: (await getInitiative(actor, initiative)) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ page }, { locale }] = [await getPage(props), await getWords()];
  return { title: textIn(page.initiative.name, locale) };
}

export default async function InitiativeRoute(props: Props) {
  const [{ actor, page }, { edit, saved }] = [await getPage(props), await props.searchParams];
  const asked = single(edit);
  if (asked === undefined) return <InitiativePageView page={page} saved={saved !== undefined} />;
  if (asked === "log" && page.may.log) return <InitiativeEntryView page={page} />;
  if (asked !== "initiative") notFound();
  const choices = (await getInitiativeChoices(actor, page.initiative.unit.code)) ?? notFound();
  return <InitiativeFormView choices={choices} initiative={page.initiative} today={today()} />;
}
