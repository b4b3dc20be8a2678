import { type Locale, locales } from "@/lib/schemas/texts";

const names = { nn: "Nynorsk", nb: "Bokmål", en: "English" } as const;

type LanguageChoiceProps = { label: string; locale: Locale; setLocale: (form: FormData) => Promise<void> };

/** Sends the chosen language as `locale`; a plain form, so it works without scripts. */
export function LanguageChoice({ label, locale, setLocale }: LanguageChoiceProps) {
  return (
    <form action={setLocale} className="language-choice" aria-label={label}>
      {locales.map((choice) => (
        <button
          key={choice}
          type="submit"
          name="locale"
          value={choice}
          lang={choice}
          aria-current={choice === locale ? "true" : undefined}
        >
          {names[choice]}
        </button>
      ))}
    </form>
  );
}
