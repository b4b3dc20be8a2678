import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { CommentFormView } from "@/components/story/comment-form-view";
import { getWords } from "@/components/ui/words";
import { requireActor } from "@/lib/auth/actor";
import { getUnitCommentForm } from "@/lib/data/unit-comment-read";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ unit: string }>; searchParams: Promise<Search> };

async function getForm({ params, searchParams }: Props) {
  const [{ unit }, { period }] = [await params, await searchParams];
  const actor = await requireActor(routes.unitComment(unit, single(period)));
  return (await getUnitCommentForm(actor, unit, single(period))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ unit, period }, { t, locale }] = [await getForm(props), await getWords()];
  const place = { unit: textIn(unit.name, locale), period: formatPeriod(period, locale) };
  return { title: t("story.comment.formTitle", place) };
}

export default async function CommentPage(props: Props) {
  return <CommentFormView form={await getForm(props)} />;
}
