import { getWords } from "@/components/ui/words";
import { setThemeAction } from "@/lib/actions/theme";
import { type Theme, themes } from "@/lib/schemas/theme";

/** Sends the chosen theme as `theme`; a plain form, so it works without scripts. */
export async function ThemeChoice({ theme }: { theme: Theme }) {
  const { t } = await getWords();
  return (
    <form action={setThemeAction} className="theme-choice" aria-label={t("theme.label")}>
      <span aria-hidden="true">{t("theme.label")}</span>
      {themes.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="theme"
          value={choice}
          aria-current={choice === theme ? "true" : undefined}
        >
          {t(`theme.${choice}`)}
        </button>
      ))}
    </form>
  );
}
