import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { shared } from "@/app/share";
import { PageHeader } from "@/components/layout/page-header";
import { Heading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { getWords } from "@/components/ui/words";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { THEME_COOKIE } from "@/lib/schemas/theme";

/** Every cookie there is. None is set before the reader asks for what it is for. */
const cookies = [
  { name: LOCALE_COOKIE, use: "language" },
  { name: THEME_COOKIE, use: "theme" },
  { name: "next-auth.session-token", use: "session" },
  { name: "next-auth.csrf-token, next-auth.callback-url, next-auth.state", use: "signIn" },
] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  return shared({ title: t("title"), description: t("intro"), address: routes.privacy });
}

/** What is kept about those who read and those who sign in. */
export default async function PrivacyPage() {
  const { t } = await getWords();
  return (
    <div className="narrow-page prose">
      <PageHeader title={t("privacy.title")} intro={<p>{t("privacy.intro")}</p>} />
      <Heading level={2} size="sm">
        {t("privacy.readersTitle")}
      </Heading>
      <p>{t("privacy.readers")}</p>
      <Heading level={2} size="sm">
        {t("privacy.cookiesTitle")}
      </Heading>
      <p>{t("privacy.cookiesIntro")}</p>
      <Table caption={t("privacy.cookiesTitle")} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t("privacy.column.name")}</th>
            <th scope="col">{t("privacy.column.use")}</th>
            <th scope="col">{t("privacy.column.time")}</th>
          </tr>
        </thead>
        <tbody>
          {cookies.map(({ name, use }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{t(`privacy.use.${use}`)}</td>
              <td>{t(`privacy.time.${use}`)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Heading level={2} size="sm">
        {t("privacy.usersTitle")}
      </Heading>
      <p>{t("privacy.users")}</p>
      <Heading level={2} size="sm">
        {t("privacy.figuresTitle")}
      </Heading>
      <p>{t("privacy.figures")}</p>
      <Heading level={2} size="sm">
        {t("privacy.contactTitle")}
      </Heading>
      <p>{t("privacy.contact")}</p>
    </div>
  );
}
