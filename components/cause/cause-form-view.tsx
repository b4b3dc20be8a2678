import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import type { FormField } from "@/components/strategy/form-field";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { getWords, type Words } from "@/components/ui/words";
import { createCauseAction, editCauseAction } from "@/lib/actions/causes";
import type { CauseList, CauseView } from "@/lib/data/cause-list";
import { routes } from "@/lib/routes";
import { locales } from "@/lib/schemas/texts";
import { choiceText } from "./end-text";

type CauseFormViewProps = {
  list: CauseList;
  cause: CauseView | null;
  /** Of a new link the end it leads from, when that is chosen already. */
  from?: string | undefined;
};

/** A new link, or one to change. */
export async function CauseFormView({ list, cause, from = "" }: CauseFormViewProps) {
  const words = await getWords();
  const { t } = words;
  const { causes } = await getMessages();
  return (
    <div className="narrow-page">
      <PageHeader
        title={t(cause ? "causes.form.edit" : "causes.form.new")}
        crumbs={[{ href: routes.causes(), name: t("causes.title") }]}
      />
      <StrategyForm
        action={cause ? editCauseAction : createCauseAction}
        sections={[{ fields: [...linkFields(words, list, cause, from), ...reasonFields(words, cause)] }]}
        cancelHref={routes.causes()}
        words={await formWords(t("strategy.save"), causes.error)}
      />
    </div>
  );
}

function linkFields(words: Words, { ends }: CauseList, cause: CauseView | null, from: string): FormField[] {
  const { t } = words;
  const choices = [...ends.values()].map((end) => ({ value: end.key, text: choiceText(words, end) }));
  const field = (name: "cause" | "effect", begun: string) =>
    ({
      name,
      label: t(`causes.field.${name}`),
      kind: "select",
      value: cause?.[name] ?? begun,
      choices,
      empty: t("causes.choose"),
    }) as const;
  return [
    ...(cause ? [hidden("id", cause.id), hidden("version", cause.version)] : []),
    field("cause", from),
    field("effect", ""),
    {
      name: "sign",
      label: t("causes.field.sign"),
      description: t("causes.help.sign"),
      kind: "select",
      value: cause?.sign ?? "positive",
      choices: (["positive", "negative"] as const).map((value) => ({
        value,
        text: t(`causes.choice.${value}`),
      })),
    },
    {
      name: "lagMonths",
      label: t("causes.field.lagMonths"),
      description: t("causes.help.lagMonths"),
      kind: "number",
      value: String(cause?.lagMonths ?? 0),
      required: true,
    },
  ];
}

function reasonFields({ t }: Words, cause: CauseView | null): FormField[] {
  return locales.map((lang) => ({
    name: `reason.${lang}`,
    label: `${t("causes.field.reason")} (${t(`strategy.inLanguage.${lang}Text`)})`,
    kind: "textarea",
    value: cause?.reason[lang] ?? "",
    lang,
  }));
}
