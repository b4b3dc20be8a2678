import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Search } from "@/app/search";
import { ForgottenForm } from "@/components/account/forgotten-form";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forgotten"))("title") };
}

export default async function ForgottenPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [{ sent }, t, signIn] = [
    await searchParams,
    await getTranslations("forgotten"),
    await getTranslations("signIn"),
  ];
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("title")}
        intro={<p>{t("intro")}</p>}
        crumbs={[{ href: routes.signIn(), name: signIn("title") }]}
      />
      {sent === undefined ? (
        <ForgottenForm
          words={{
            email: signIn("email"),
            submit: t("submit"),
            errorTitle: t("notSent"),
            notEmail: t("notEmail"),
            unexpected: signIn("unexpected"),
          }}
        />
      ) : (
        <Alert color="info" role="status" title={t("sent")}>
          <p>{t("sentMeans")}</p>
        </Alert>
      )}
    </div>
  );
}
