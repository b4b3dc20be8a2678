import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { type OutboxChoice, outboxChoice } from "@/components/people/outbox-choices";
import { OutboxView } from "@/components/people/outbox-view";
import { requireActor } from "@/lib/auth/actor";
import { listMessages, type MessageFilter } from "@/lib/data/outbox";
import { lettersAreOpen, mailIsOn } from "@/lib/mail/transport";
import { routes } from "@/lib/routes";

const FILTERS: Record<OutboxChoice, MessageFilter> = {
  all: {},
  reminder: { kind: "reminder" },
  link: { kind: "link" },
  waiting: { state: "waiting" },
  failed: { state: "failed" },
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.outbox);
  const { tried, show: asked } = await searchParams;
  const show = outboxChoice(single(asked));
  const messages =
    (await listMessages(actor, { withText: lettersAreOpen(), ...FILTERS[show] })) ?? notFound();
  return <OutboxView messages={messages} show={show} mailed={mailIsOn()} tried={tried !== undefined} />;
}
