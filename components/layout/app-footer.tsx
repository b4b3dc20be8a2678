import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";
import type { Theme } from "@/lib/schemas/theme";
import { ThemeChoice } from "./theme-choice";

/** The foot of every page. */
export async function AppFooter({ theme }: { theme: Theme }) {
  const { t } = await getWords();
  return (
    <footer className="app-footer">
      <div className="app-footer-inner" data-color="neutral">
        <p>{t("layout.about")}</p>
        <ThemeChoice theme={theme} />
        <ul>
          <li>
            <TextLink href={routes.accessibility}>{t("layout.accessibility")}</TextLink>
          </li>
          <li>
            <TextLink href={routes.privacy}>{t("layout.privacy")}</TextLink>
          </li>
          <li>{t("layout.licence")}</li>
        </ul>
      </div>
    </footer>
  );
}
