import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { shared } from "@/app/share";
import { CutChoice } from "@/components/cut/cut-choice";
import { CutDashboardView } from "@/components/cut/cut-dashboard-view";
import { cutHref, cutKind } from "@/components/cut/cut-place";
import { PaperLine } from "@/components/layout/paper-line";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getCutChoices, getOrganisationCut, getUnitCut } from "@/lib/data/cut";
import { textIn } from "@/lib/format/texts";
import { publicLink } from "@/lib/mail/letter-words";
import { routes } from "@/lib/routes";

type AskedCut = {
  organisation: string;
  /** Null: the whole organisation. */
  unit: string | null;
  cut: string;
  period: string | undefined;
  known: string | undefined;
};

/** What is asked for where an organisation or a unit is to be read by one of the cuts; null where it is not. */
export function askedCut(place: { organisation: string; unit?: string }, search: Search): AskedCut | null {
  const cut = single(search.cut);
  if (!cut) return null;
  const { organisation, unit = null } = place;
  return { organisation, unit, cut, period: single(search.period), known: single(search.known) };
}

async function getView({ organisation, unit, cut, period, known }: AskedCut) {
  const actor = await getActor();
  const view =
    unit === null
      ? await getOrganisationCut(actor, organisation, cut, period, known)
      : await getUnitCut(actor, organisation, unit, cut, period, known);
  return view ?? notFound();
}

export async function cutMetadata(asked: AskedCut): Promise<Metadata> {
  const [{ organisation, unit, cut }, { t, locale }] = [await getView(asked), await getWords()];
  const { name } = unit ?? organisation;
  const names = { place: textIn(name, locale), cut: textIn(cut.name, locale) };
  return shared({
    title: t("cut.title", names),
    description: t(`cut.${cutKind({ unit })}.intro`),
    address: unit
      ? routes.unitCut(organisation.code, unit.code, cut.code)
      : routes.cut(organisation.code, cut.code),
  });
}

/** An organisation or a unit by one of the cuts, in place of its overview or dashboard. */
export async function CutPage({ asked }: { asked: AskedCut }) {
  const view = await getView(asked);
  const { organisation, unit, cut, period, asKnown } = view;
  return (
    <>
      <CutDashboardView view={view}>
        <CutChoices
          organisation={organisation.code}
          unit={unit?.code ?? null}
          current={cut.code}
          period={period.code}
          known={asKnown.day}
        />
      </CutDashboardView>
      <PaperLine
        words={await getWords()}
        period={period.code}
        known={asKnown.day}
        demo={organisation.demo}
        printedOn={today()}
        address={publicLink(cutHref(view, period.code, asKnown.day))}
      />
    </>
  );
}

type ChoicesProps = {
  organisation: string;
  unit: string | null;
  current: string | null;
  period: string;
  known: string | null;
};

/** The ways to read the organisation or the unit by. */
export async function CutChoices(props: ChoicesProps) {
  const choices = await getCutChoices(await getActor(), props.organisation);
  return choices ? <CutChoice words={await getWords()} choices={choices} {...props} /> : null;
}
