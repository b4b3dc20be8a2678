import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "./page-header";

/**
 * The database does not answer. A page that was asked for is asked for again by itself, with or without scripts; a form that
 * was sent is not, since only the reader can send it again: by loading the page once more.
 */
export async function Unavailable() {
  const t = await getTranslations("unavailable");
  const isFormSent = (await headers()).get("x-form-sent") === "yes";
  return (
    <>
      {isFormSent ? null : <meta httpEquiv="refresh" content="10" />}
      <meta name="robots" content="noindex" />
      {/* The page's own metadata may be out of reach too. */}
      <title>{`${t("title")} – Balansert`}</title>
      <link rel="icon" href="/icon.svg" />
      <PageHeader title={t("title")} intro={<p>{t(isFormSent ? "formSent" : "text")}</p>} />
      <p>{t("again")}</p>
    </>
  );
}
