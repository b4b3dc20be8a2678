import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Search } from "@/app/search";
import { OutboxView } from "@/components/people/outbox-view";
import { requireActor } from "@/lib/auth/actor";
import { getDemo } from "@/lib/auth/demo";
import { listMessages } from "@/lib/data/outbox";
import { mailIsOn } from "@/lib/mail/transport";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

export default async function OutboxPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.outbox);
  const mailed = mailIsOn();
  // A letter may hold a link that lets its holder in: read here only where no mail reaches its receiver.
  const withText = !mailed || (await getDemo()) !== null;
  const messages = (await listMessages(actor, { withText })) ?? notFound();
  const { tried } = await searchParams;
  return <OutboxView messages={messages} mailed={mailed} tried={tried !== undefined} />;
}
