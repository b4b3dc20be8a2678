import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { CauseFormView } from "@/components/cause/cause-form-view";
import { CausesView } from "@/components/cause/causes-view";
import { requireActor } from "@/lib/auth/actor";
import { listCauses } from "@/lib/data/cause-list";
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
  const { edit, saved } = await searchParams;
  if (edit === undefined) return <CausesView list={list} saved={saved !== undefined} />;
  const asked = single(edit);
  if (asked === "new") return <CauseFormView list={list} cause={null} />;
  return <CauseFormView list={list} cause={list.causes.find(({ id }) => id === asked) ?? notFound()} />;
}
