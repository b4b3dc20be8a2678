import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notFound"))("title") };
}

/** What is not there and what may not be seen look alike. */
export default async function NotFound() {
  const t = await getTranslations("notFound");
  return (
    <>
      <PageHeader title={t("title")} intro={<p>{t("text")}</p>} />
      <ul>
        <li>
          <TextLink href={routes.home}>{t("home")}</TextLink>
        </li>
        <li>
          <TextLink href={routes.signIn()}>{t("signIn")}</TextLink>
        </li>
      </ul>
    </>
  );
}
