import "@/components/charts/strategy-map.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { CauseFormView } from "@/components/cause/cause-form-view";
import { CausesView } from "@/components/cause/causes-view";
import { requireActor } from "@/lib/auth/actor";
import { listCauses } from "@/lib/data/cause-list";
import { getOwnStrategyMap } from "@/lib/data/strategy-map";
import { routes } from "@/lib/routes";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, { edit }] = [await getTranslations("causes"), await searchParams];
  if (edit === undefined) return { title: t("title") };
  return { title: t(single(edit) === "new" ? "form.new" : "form.edit") };
}

export default async function CausesPage({ searchParams }: Props) {
  const actor = await requireActor(routes.causes());
  const list = (await listCauses(actor)) ?? notFound();
  const { edit, saved, cause, card } = await searchParams;
  if (edit === undefined) {
    const map = (await getOwnStrategyMap(actor, single(card))) ?? notFound();
    return <CausesView list={list} map={map} saved={saved !== undefined} />;
  }
  const asked = single(edit);
  if (asked === "new") return <CauseFormView list={list} cause={null} from={single(cause)} />;
  return <CauseFormView list={list} cause={list.causes.find(({ id }) => id === asked) ?? notFound()} />;
}
