import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";

/** The foot of every page. */
export async function AppFooter() {
  const { t } = await getWords();
  return (
    <footer className="app-footer">
      <div className="app-footer-inner" data-color="neutral">
        <p>{t("layout.about")}</p>
        <ul>
          <li>
            <TextLink href={routes.accessibility}>{t("layout.accessibility")}</TextLink>
          </li>
          <li>{t("layout.licence")}</li>
        </ul>
      </div>
    </footer>
  );
}
