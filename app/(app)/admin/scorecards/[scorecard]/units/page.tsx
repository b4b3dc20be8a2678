import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { cascadeChoice, pickedIn } from "@/components/cascade/cascade-choice";
import { CascadePreviewView } from "@/components/cascade/cascade-preview-view";
import { CascadeView } from "@/components/cascade/cascade-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getCascade } from "@/lib/data/cascade";
import { previewCascade } from "@/lib/data/cascade-preview";
import { assignmentChange } from "@/lib/domain/assignment";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ scorecard: string }>; searchParams: Promise<Search> };

async function getPage({ params }: Props) {
  const { scorecard } = await params;
  const actor = await requireActor(routes.scorecardUnits(scorecard));
  const cascade = (await getCascade(actor, scorecard)) ?? notFound();
  return { actor, cascade };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ cascade }, { t, locale }] = [await getPage(props), await getWords()];
  return { title: `${t("cascade.units")} – ${textIn(cascade.name, locale)}` };
}

export default async function ScorecardUnitsPage(props: Props) {
  const [{ actor, cascade }, search] = [await getPage(props), await props.searchParams];
  const open = single(search.open);
  if (search.by === undefined || open !== undefined) {
    const picks = { picked: pickedIn(search, cascade.units), open, text: single(search.q)?.trim() };
    return <CascadeView cascade={cascade} picks={picks} saved={search.saved !== undefined} />;
  }
  const choice = cascadeChoice(search, cascade.units) ?? notFound();
  const change = assignmentChange(
    cascade.units.filter(({ mayChange }) => mayChange),
    choice,
  );
  const preview = (await previewCascade(actor, cascade.id, change)) ?? notFound();
  return <CascadePreviewView cascade={cascade} change={change} preview={preview} />;
}
