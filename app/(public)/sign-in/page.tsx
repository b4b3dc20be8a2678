import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type Search, single } from "@/app/search";
import { OtherWaysIn, SignInNote } from "@/components/account/sign-in-help";
import { DemoAccounts } from "@/components/layout/demo-accounts";
import { PageHeader } from "@/components/layout/page-header";
import { SignInForm } from "@/components/layout/sign-in-form";
import { getActor } from "@/lib/auth/actor";
import { getDemo } from "@/lib/auth/demo";
import { externalProvider } from "@/lib/auth/external-sign-in";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { from: given, chosen, error } = await searchParams;
  const from = single(given);
  const provider = externalProvider();
  if ((await getActor()).userId) redirect(routes.myUnits);
  const t = await getTranslations("signIn");
  const demo = await getDemo();
  return (
    <div className="sign-in">
      <PageHeader title={t("title")} intro={<p>{t(from ? "introFrom" : "intro")}</p>} />
      <div className="stack">
        <SignInNote news={{ chosen: chosen !== undefined, error: single(error) }} provider={provider} />
        <SignInForm
          from={from ?? ""}
          words={{
            email: t("email"),
            password: t("password"),
            submit: t("submit"),
            errorTitle: t("errorTitle"),
            errors: {
              invalid: t("wrong"),
              tooManyAttempts: t("tooManyAttempts"),
              unavailable: t("unavailable"),
              unexpected: t("unexpected"),
            },
          }}
        />
        <OtherWaysIn
          provider={provider}
          startHref={routes.externalSignIn(from)}
          forgottenHref={`${routes.signIn()}/forgotten`}
        />
      </div>
      {demo ? <DemoAccounts {...demo} /> : null}
    </div>
  );
}
