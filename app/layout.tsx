import "./layers.css";
import "./designsystemet.css";
import "@digdir/designsystemet-css/theme.css";
import "@fontsource-variable/inter";
import "./globals.css";
import "./forms.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { Unavailable } from "@/components/layout/unavailable";
import { setLocaleAction } from "@/lib/actions/locale";
import { signOutAction } from "@/lib/actions/sign-in";
import { getActor } from "@/lib/auth/actor";
import { type Actor, maySomewhere } from "@/lib/data/access";
import { isDatabaseReachable } from "@/lib/data/health";
import { isSuperior } from "@/lib/data/supervision";
import { publicLink } from "@/lib/mail/letter-words";
import { routes } from "@/lib/routes";
import { getTheme } from "./theme";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  const described = {
    metadataBase: new URL(publicLink(routes.home)),
    description: t("layout.about"),
    openGraph: { siteName: "Balansert", description: t("layout.about"), images: ["/share.png"] },
  };
  if (await isDatabaseReachable())
    return { ...described, title: { default: "Balansert", template: "%s – Balansert" } };
  // Whatever the page is called, this is what stands on it.
  const title = `${t("unavailable.title")} – Balansert`;
  return { ...described, title: { default: title, template: title } };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const [locale, theme] = [await getLocale(), await getTheme()];
  const reachable = await isDatabaseReachable();
  const actor = reachable ? await getActor() : null;
  const failure = await getTranslations("failure");
  return (
    <html lang={locale} data-color-scheme={theme}>
      <body
        data-failure-title={failure("title")}
        data-failure-text={failure("text")}
        data-failure-retry={failure("retry")}
      >
        <AppShell
          user={actor?.userId ? actor.name : null}
          signOut={signOutAction}
          setLocale={setLocaleAction}
          theme={theme}
          navigation={actor ? await navigationFor(actor) : []}
        >
          {reachable ? children : <Unavailable />}
        </AppShell>
      </body>
    </html>
  );
}

async function navigationFor(actor: Actor) {
  const t = await getTranslations("layout");
  return [
    { href: routes.home, text: t("organisations") },
    ...(actor.userId
      ? [
          { href: routes.myUnits, text: t("myWork") },
          { href: routes.followUp(), text: t("followUp") },
        ]
      : []),
    ...((await isSuperior(actor)) ? [{ href: routes.approvals(), text: t("approvals") }] : []),
    ...(mayAdminister(actor) ? [{ href: routes.admin, text: t("admin") }] : []),
  ];
}

function mayAdminister(actor: Actor): boolean {
  return (["define", "manageUsers", "readAudit"] as const).some((permission) =>
    maySomewhere(actor, permission),
  );
}
