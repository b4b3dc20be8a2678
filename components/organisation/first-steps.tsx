import { Heading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import type { FirstStep, FirstSteps } from "@/lib/data/first-steps";
import { routes } from "@/lib/routes";

const order: FirstStep[] = ["vision", "units", "hierarchy", "levels", "people", "values", "publishing"];

/** What is left before a new organisation's dashboards tell anything, each with the way there. */
export async function FirstStepList({ steps }: { steps: FirstSteps }) {
  const { t } = await getWords();
  const href: Record<FirstStep, string> = {
    vision: routes.settings(),
    units: routes.units(),
    hierarchy: steps.scorecardId ? routes.scorecard(steps.scorecardId) : routes.scorecards,
    levels: routes.levels(),
    people: routes.users(),
    values: steps.unit ? routes.entry(steps.unit) : routes.myUnits,
    publishing: routes.settings(),
  };
  const left = order.filter((step) => !steps.done[step]).length;
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <Heading level={2} size="sm" id="first-steps">
        {t("firstSteps.title")}
      </Heading>
      <p>
        {t("firstSteps.left", { count: left })}{" "}
        {t.rich("firstSteps.fromWorkbook", {
          link: (text) => <TextLink href={routes.workbook()}>{text}</TextLink>,
        })}
      </p>
      <ol>
        {order.map((step) => (
          <li key={step}>
            <TextLink href={href[step]}>{t(`firstSteps.step.${step}.title`)}</TextLink>{" "}
            {steps.done[step] ? <Tag color="success">{t("firstSteps.done")}</Tag> : null}
            <p className="note">{t(`firstSteps.step.${step}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
