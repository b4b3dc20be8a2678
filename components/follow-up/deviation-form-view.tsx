import { getWords } from "@/components/ui/words";
import type { DeviationPage } from "@/lib/data/follow-up-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { DeviationFacts } from "./deviation-facts";
import type { DeviationForm } from "./deviation-forms";
import { FollowUpFormView } from "./follow-up-form-view";

type DeviationFormViewProps = { page: DeviationPage; form: DeviationForm };

/** One form of a deviation; who answers or closes sees what was explained. */
export async function DeviationFormView({ page: { deviation }, form }: DeviationFormViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { fields, ...rest } = form;
  const isExplaining = fields.some(({ name }) => name === "fact");
  const here = routes.deviation(deviation.id);
  return (
    <FollowUpFormView
      {...rest}
      sections={[{ fields }]}
      cancelHref={here}
      crumbs={[
        { href: routes.followUp(), name: t("followUp.title") },
        { href: here, name: textIn(deviation.indicator.name, locale) },
      ]}
    >
      {isExplaining ? null : <DeviationFacts words={words} deviation={deviation} />}
    </FollowUpFormView>
  );
}
