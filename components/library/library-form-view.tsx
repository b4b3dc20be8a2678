import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { createLibraryIndicatorAction, editLibraryIndicatorAction } from "@/lib/actions/indicator";
import type { LibraryChoices } from "@/lib/data/indicator-library-choices";
import type { LibraryIndicator } from "@/lib/data/indicator-library-sheet";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { LibraryForm } from "./library-form";
import { librarySections } from "./library-sections";
import type { Kind } from "./sheet-fields";

type LibraryFormViewProps = { kind: Kind; indicator: LibraryIndicator | null; choices: LibraryChoices };

/** The form of a fact sheet: of a new indicator, or a new version of one. */
export async function LibraryFormView({ kind, indicator, choices }: LibraryFormViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { library, format, status, scorecard, strategy, indicator: own } = await getMessages();
  const crumbs = [{ href: routes.indicators(), name: t("library.title") }];
  const at = indicator && {
    href: routes.libraryIndicator(indicator.id),
    name: textIn(indicator.factSheet.name, locale),
  };
  return (
    <div className="narrow-page">
      <PageHeader
        title={t(indicator ? "library.edit" : "library.new")}
        kicker={t(`indicator.choice.kind.${kind}`)}
        crumbs={at ? [...crumbs, at] : crumbs}
        intro={<KindNote t={t} indicator={indicator} />}
      />
      <NextIntlClientProvider
        messages={{
          library,
          format,
          status,
          scorecard,
          strategy: { field: { code: strategy.field.code } },
          indicator: { period: own.period },
        }}
      >
        <LibraryForm
          action={indicator ? editLibraryIndicatorAction : createLibraryIndicatorAction}
          sections={librarySections(words, kind, indicator, choices)}
          cancelHref={indicator ? routes.libraryIndicator(indicator.id) : routes.indicators()}
          words={await formWords(t("strategy.save"), library.error)}
        />
      </NextIntlClientProvider>
    </div>
  );
}

type KindNoteProps = { t: Awaited<ReturnType<typeof getWords>>["t"]; indicator: LibraryIndicator | null };

/** How to get another kind: as long as no value is given. */
function KindNote({ t, indicator }: KindNoteProps) {
  if (!indicator) {
    return (
      <p>
        <TextLink href={routes.newIndicator()}>{t("library.otherKind")}</TextLink>
      </p>
    );
  }
  if (indicator.values.count > 0) return <p>{t("library.fixed", { count: indicator.values.count })}</p>;
  return (
    <p>
      <TextLink href={routes.libraryIndicator(indicator.id, { edit: "kind" })}>
        {t("library.otherKind")}
      </TextLink>
    </p>
  );
}
