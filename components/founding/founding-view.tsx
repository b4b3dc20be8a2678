import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { getWords } from "@/components/ui/words";
import { textIn } from "@/lib/format/texts";
import type { LocalAuthority } from "@/lib/schemas/register/local-authority";
import type { Texts } from "@/lib/schemas/texts";
import { FoundingForm } from "./founding-form";
import { foundingSteps } from "./founding-words";

type FoundingViewProps = {
  authorities: readonly LocalAuthority[];
  perspectives: readonly { code: string; name: Texts }[];
};

/** The guided start of an empty installation. */
export async function FoundingView({ authorities, perspectives }: FoundingViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { founding, strategy, units } = await getMessages();
  const proposed = perspectives.map(({ code, name }) => ({ code, name: textIn(name, locale) }));
  return (
    <div className="narrow-page">
      <PageHeader title={t("founding.title")} intro={<p>{t("founding.intro")}</p>} />
      <FoundingForm
        steps={foundingSteps(words, proposed)}
        words={{
          submit: t("founding.submit"),
          notSaved: t("entry.notSaved"),
          errors: { ...strategy.error, ...founding.error },
          failures: { ...units.failure, notFound: t("founding.alreadyThere") },
        }}
      />
      <datalist id="authorities">
        {authorities.map(({ code, name }) => (
          <option key={code} value={`${code} ${textIn(name, "nn")}`} />
        ))}
      </datalist>
      <p className="note">{t("founding.source")}</p>
    </div>
  );
}
