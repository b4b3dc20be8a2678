import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Search } from "@/app/search";
import { OutboxView } from "@/components/people/outbox-view";
import { requireActor } from "@/lib/auth/actor";
import { listMessages } from "@/lib/data/outbox";
import { lettersAreOpen, mailIsOn } from "@/lib/mail/transport";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.outbox);
  const messages = (await listMessages(actor, { withText: lettersAreOpen() })) ?? notFound();
  const { tried } = await searchParams;
  return <OutboxView messages={messages} mailed={mailIsOn()} tried={tried !== undefined} />;
}
