import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationView } from "@/components/account/invitation-view";
import { getInvitation } from "@/lib/data/invitation";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invitation");
  return { title: t("title"), robots: { index: false } };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await getInvitation(token);
  return (
    <InvitationView invitation={invitation} token={token} forgottenHref={`${routes.signIn()}/forgotten`} />
  );
}
