import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { type GroupingChoice, groupingChoice } from "@/components/grouping/grouping-choice";
import { GroupingFormView } from "@/components/grouping/grouping-form-view";
import { groupingForm } from "@/components/grouping/grouping-forms";
import { GroupingList } from "@/components/grouping/grouping-list";
import { ShareTable } from "@/components/grouping/share-table";
import { ShareView } from "@/components/grouping/share-view";
import { getWords } from "@/components/ui/words";
import { linesOf } from "@/components/unit-tree/lines";
import { requireActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { type Groupings, getGroupings, noShares } from "@/lib/data/grouping-editor";
import { getUnitTree, type UnitLine } from "@/lib/data/unit-editor";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groupings"))("title") };
}

export default async function GroupingsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [actor, search] = [await requireActor(routes.groupings()), await searchParams];
  const view = (await getGroupings(actor)) ?? notFound();
  const tree = (await getUnitTree(actor)) ?? notFound();
  const day = today();
  const units = linesOf(tree.roots).filter(({ closedOn }) => closedOn === null || closedOn >= day);
  const saved = search.saved !== undefined;
  if (search.edit === undefined) return <GroupingList view={view} units={units} saved={saved} />;
  const choice = groupingChoice(single(search.edit)) ?? notFound();
  if (choice.page === "units" || choice.page === "shares") return sharing(view, units, choice, day, saved);
  return <GroupingFormView form={groupingForm(await getWords(), view, choice) ?? notFound()} />;
}

/** The table of all units in a grouping, or the form of one of them. */
function sharing(
  { groupings }: Groupings,
  units: readonly UnitLine[],
  { page, id, unitId }: GroupingChoice,
  day: string,
  saved: boolean,
) {
  const grouping = groupings.find((each) => each.id === id && !each.archived) ?? notFound();
  if (page === "units") return <ShareTable grouping={grouping} units={units} day={day} saved={saved} />;
  const unit = units.find((each) => each.id === unitId) ?? notFound();
  const standing = grouping.shares.get(unitId) ?? noShares;
  return <ShareView grouping={grouping} unit={unit} standing={standing} day={day} />;
}
