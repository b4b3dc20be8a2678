import { LanguageChoice } from "@/components/layout/language-choice";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { getWords } from "@/components/ui/words";
import { setLocaleAction } from "@/lib/actions/locale";
import { changePasswordAction } from "@/lib/actions/password";
import type { Account } from "@/lib/data/account";
import { PasswordForm } from "./password-form";
import { passwordWords } from "./password-words";
import { PersonalSection } from "./personal-section";
import { ReminderSection } from "./reminder-section";

export type SavedChoice = "password" | "reminders";

/** One's own account: who one is here, the language, the reminders, the password. `saved`: what the page follows. */
export async function AccountView({ account, saved }: { account: Account; saved: SavedChoice | null }) {
  const words = await getWords();
  const { t, locale } = words;
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("account.title")}
        kicker={<LocalText texts={account.organisation} locale={locale} />}
        intro={
          <>
            <p>
              {account.name}, {account.email}
            </p>
            <ul className="ds-list">
              {account.grants.map(({ role, unit }) => (
                <li key={`${role} ${JSON.stringify(unit)}`}>
                  {t(`role.${role}`)}, <LocalText texts={unit} locale={locale} />
                </li>
              ))}
            </ul>
          </>
        }
      />
      {saved ? (
        <Alert color="success" role="status">
          <p>{t(`account.saved.${saved}`)}</p>
        </Alert>
      ) : null}
      <section className="page-section">
        <Heading level={2} size="sm">
          {t("layout.language")}
        </Heading>
        <p>{t("account.languageIntro")}</p>
        <LanguageChoice label={t("account.ownLanguage")} locale={locale} setLocale={setLocaleAction} />
      </section>
      <ReminderSection reminded={account.reminded} />
      <section className="page-section">
        <Heading level={2} size="sm">
          {t("account.password")}
        </Heading>
        <p>{t(account.hasPassword ? "account.passwordIntro" : "account.passwordElsewhere")}</p>
        {account.hasPassword ? (
          <PasswordForm
            action={changePasswordAction}
            email={account.email}
            words={await passwordWords(t("account.change"))}
          />
        ) : null}
      </section>
      <PersonalSection words={words} id={account.id} own />
    </div>
  );
}
