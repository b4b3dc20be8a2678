import { getTranslations } from "next-intl/server";
import { PageHeader } from "./page-header";

/** The database does not answer. The page asks again by itself, with or without scripts. */
export async function Unavailable() {
  const t = await getTranslations("unavailable");
  return (
    <>
      <meta httpEquiv="refresh" content="10" />
      <meta name="robots" content="noindex" />
      <PageHeader title={t("title")} intro={<p>{t("text")}</p>} />
      <p>{t("again")}</p>
    </>
  );
}
