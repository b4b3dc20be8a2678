import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { AccountView, type SavedChoice } from "@/components/account/account-view";
import { requireActor } from "@/lib/auth/actor";
import { getAccount } from "@/lib/data/account";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor(routes.account);
  const account = (await getAccount(actor)) ?? notFound();
  const { saved } = await searchParams;
  return <AccountView account={account} saved={savedChoice(single(saved))} />;
}

function savedChoice(saved: string | undefined): SavedChoice | null {
  if (saved === undefined) return null;
  return saved === "reminders" ? "reminders" : "password";
}
