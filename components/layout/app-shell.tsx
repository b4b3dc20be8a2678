import type { ReactNode } from "react";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";
import type { Theme } from "@/lib/schemas/theme";
import { AppFooter } from "./app-footer";
import { LanguageChoice } from "./language-choice";
import { UserMenu, type UserMenuProps } from "./user-menu";
import { Wordmark } from "./wordmark";

type NavigationLink = { href: string; text: string; current?: boolean };

type AppShellProps = UserMenuProps & {
  /** Form action; the form sends `locale`. */
  setLocale: (form: FormData) => Promise<void>;
  theme: Theme;
  navigation?: readonly NavigationLink[];
  /** The page itself, inside `<main>`. */
  children: ReactNode;
};

/** What surrounds every page: skip link, header, main and footer. */
export async function AppShell({ setLocale, theme, navigation = [], children, ...user }: AppShellProps) {
  const { t, locale } = await getWords();
  return (
    <div className="app-shell" data-size="sm">
      <a className="ds-skip-link" href="#main">
        {t("layout.skipToContent")}
      </a>
      <header className="app-header">
        <div className="app-header-inner">
          <a className="app-home" href={routes.home} aria-label={t("layout.home")}>
            <Wordmark />
          </a>
          <Navigation label={t("layout.navigation")} links={navigation} />
          <div className="app-tools">
            <LanguageChoice label={t("layout.language")} locale={locale} setLocale={setLocale} />
            <UserMenu {...user} />
          </div>
        </div>
      </header>
      <main id="main" className="app-main" tabIndex={-1}>
        {children}
      </main>
      <AppFooter theme={theme} />
    </div>
  );
}

function Navigation({ label, links }: { label: string; links: readonly NavigationLink[] }) {
  if (links.length === 0) return null;
  return (
    <nav className="app-navigation" aria-label={label}>
      <ul>
        {links.map(({ href, text, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
