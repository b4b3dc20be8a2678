import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { IndicatorView } from "@/components/library/indicator-view";
import { KINDS, KindChoice } from "@/components/library/kind-choice";
import { LibraryFormView } from "@/components/library/library-form-view";
import { OfficialFormView } from "@/components/official/official-form-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getLibraryChoices } from "@/lib/data/indicator-library-choices";
import { getLibraryIndicator } from "@/lib/data/indicator-library-sheet";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ indicator: string }>; searchParams: Promise<Search> };

async function getIndicator({ params }: Props) {
  const { indicator: id } = await params;
  const actor = await requireActor(routes.libraryIndicator(id));
  return { actor, indicator: (await getLibraryIndicator(actor, id)) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ indicator }, { edit }, { t, locale }] = [
    await getIndicator(props),
    await props.searchParams,
    await getWords(),
  ];
  const name = textIn(indicator.factSheet.name, locale);
  return { title: edit === undefined ? name : `${t("library.edit")} – ${name}` };
}

export default async function IndicatorPage(props: Props) {
  const [{ actor, indicator }, { edit, kind, saved, figure }] = [
    await getIndicator(props),
    await props.searchParams,
  ];
  if (edit === undefined) return <IndicatorView indicator={indicator} saved={saved !== undefined} />;
  if (indicator.archived) notFound();
  if (single(edit) === "official") {
    const known =
      figure === undefined ? null : (indicator.official.find(({ id }) => id === figure) ?? notFound());
    return <OfficialFormView indicator={indicator} figure={known} />;
  }
  if (single(edit) === "kind") {
    const { t } = await getWords();
    const hrefOf = (chosen: string) => routes.libraryIndicator(indicator.id, { edit: "sheet", kind: chosen });
    return <KindChoice title={t("library.otherKind")} hrefOf={hrefOf} />;
  }
  const choices = (await getLibraryChoices(actor)) ?? notFound();
  const chosen = single(kind) ?? indicator.factSheet.kind;
  const known = KINDS.find((each) => each === chosen) ?? notFound();
  const others = choices.library.filter(({ id }) => id !== indicator.id);
  return <LibraryFormView kind={known} indicator={indicator} choices={{ ...choices, library: others }} />;
}
