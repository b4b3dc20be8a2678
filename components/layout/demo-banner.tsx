import { getWords } from "@/components/ui/words";

/** Says that every figure on the page is made up. */
export async function DemoBanner() {
  const { t } = await getWords();
  return (
    <p className="demo-banner" role="note">
      <strong>{t("layout.demo")}</strong> {t("layout.demoExplained")}
    </p>
  );
}
