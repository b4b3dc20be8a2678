import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { shared } from "@/app/share";
import { PageHeader } from "@/components/layout/page-header";
import { Heading } from "@/components/ui/heading";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";

/** When the statement was last gone through, sentence by sentence. */
const REVISED_ON = "2026-11-23";
const AUTHORITY = "https://www.uutilsynet.no/";

const lists = {
  known: ["screenReaders", "ownTexts", "paper", "matrix"],
  points: ["keyboard", "colour", "charts", "scripts", "zoom", "languages", "themes"],
  tested: ["automatic", "journeys", "contrast", "byHand"],
} as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accessibility");
  return shared({ title: t("title"), description: t("intro"), address: routes.accessibility });
}

/** The statement the regulations ask of public bodies: how far the requirements are met, what is not, how it was tested, and whom to tell. */
export default async function AccessibilityPage() {
  const { t, locale } = await getWords();
  const heading = (key: "statusTitle" | "knownTitle" | "done" | "testedTitle" | "contactTitle") => (
    <Heading level={2} size="sm">
      {t(`accessibility.${key}`)}
    </Heading>
  );
  const list = (name: keyof typeof lists) => (
    <ul>
      {lists[name].map((item) => (
        <li key={item}>{t(`accessibility.${name}.${item}`)}</li>
      ))}
    </ul>
  );
  return (
    <div className="narrow-page prose">
      <PageHeader title={t("accessibility.title")} intro={<p>{t("accessibility.intro")}</p>} />
      {heading("statusTitle")}
      <p>{t("accessibility.status")}</p>
      {heading("knownTitle")}
      {list("known")}
      {heading("done")}
      {list("points")}
      {heading("testedTitle")}
      <p>{t("accessibility.testedIntro", { day: formatDay(REVISED_ON, locale) })}</p>
      {list("tested")}
      {heading("contactTitle")}
      <p>{t("accessibility.contact")}</p>
      <p>
        {t("accessibility.complaint")} <TextLink href={AUTHORITY}>{t("accessibility.authority")}</TextLink>
      </p>
    </div>
  );
}
