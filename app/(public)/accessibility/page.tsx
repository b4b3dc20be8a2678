import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Heading } from "@/components/ui/heading";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accessibility"))("title") };
}

const points = ["keyboard", "colour", "charts", "scripts", "zoom", "languages"] as const;

export default async function AccessibilityPage() {
  const t = await getTranslations("accessibility");
  return (
    <div className="narrow-page prose">
      <PageHeader title={t("title")} intro={<p>{t("intro")}</p>} />
      <Heading level={2} size="sm">
        {t("done")}
      </Heading>
      <ul>
        {points.map((point) => (
          <li key={point}>{t(`points.${point}`)}</li>
        ))}
      </ul>
      <Heading level={2} size="sm">
        {t("knownTitle")}
      </Heading>
      <p>{t("known")}</p>
      <Heading level={2} size="sm">
        {t("contactTitle")}
      </Heading>
      <p>{t("contact")}</p>
    </div>
  );
}
