import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { SavedMessage } from "@/components/ui/saved-message";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import { unitCrumbs } from "@/components/unit/crumbs";
import type { EntryPage, EntryRow } from "@/lib/data/entry-view";
import { langOf } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type EntryFrameProps = {
  words: Words;
  view: Pick<EntryPage, "organisation" | "unit">;
  rows: readonly EntryRow[];
  title: string;
  kicker?: string;
  intro: ReactNode;
  tools?: ReactNode;
  /** The dashboards' period the figures are of; the latest when it is not one. */
  period?: string;
  /** How many cells the last save changed. */
  saved: string | undefined;
  children: ReactNode;
};

/** What all pages for filling in have around their form. */
export function EntryFrame({
  words,
  view,
  rows,
  intro,
  tools,
  period = "",
  saved,
  children,
  ...head
}: EntryFrameProps) {
  const { t, locale } = words;
  const { organisation, unit } = view;
  return (
    <div className="entry-page">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        {...head}
        titleLang={langOf(unit.name, locale)}
        crumbs={unitCrumbs(locale, organisation, [unit], period)}
        intro={intro}
        tools={tools}
      />
      {saved === undefined ? null : (
        // Saved again, the message is a new one.
        <SavedMessage key={rows.map(({ version }) => version).join()}>
          <p>
            {t("entry.saved", { count: Number(saved) || 0 })}{" "}
            <TextLink href={routes.unit(organisation.code, unit.code, period)}>
              {t("entry.seeDashboard")}
            </TextLink>
          </p>
        </SavedMessage>
      )}
      {children}
    </div>
  );
}

/** The words the forms need in the browser. */
export async function EntryWords({ children }: { children: ReactNode }) {
  const { entry, status, format, scorecard } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ entry, status, format, scorecard }}>
      {children}
    </NextIntlClientProvider>
  );
}
