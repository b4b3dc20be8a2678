import { getMessages } from "next-intl/server";
import { formWords } from "@/components/governance/form-words";
import { PageHeader } from "@/components/layout/page-header";
import { hidden } from "@/components/strategy/field-parts";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { getWords } from "@/components/ui/words";
import { editAssignmentsAction } from "@/lib/actions/scorecards";
import type { Cascade } from "@/lib/data/cascade";
import type { CascadePreview, UnitChange } from "@/lib/data/cascade-preview";
import { routes } from "@/lib/routes";
import { CascadeChanges } from "./cascade-changes";
import { crumbsOf } from "./cascade-view";

type CascadePreviewViewProps = { cascade: Cascade; change: UnitChange; preview: CascadePreview };

/** What a choice of units means for whom, before it is saved. */
export async function CascadePreviewView({ cascade, change, preview }: CascadePreviewViewProps) {
  const words = await getWords();
  const { t } = words;
  const { cascade: own } = await getMessages();
  const back = routes.scorecardUnits(cascade.id);
  const isSame = change.added.length + change.removed.length === 0;
  return (
    <div className="narrow-page">
      <PageHeader
        title={t("cascade.previewTitle")}
        crumbs={[...crumbsOf(words, cascade), { href: back, name: t("cascade.units") }]}
      />
      {isSame ? (
        <>
          <Alert>
            <p>{t("cascade.nothing")}</p>
          </Alert>
          <ButtonLink href={back} variant="secondary">
            {t("cascade.back")}
          </ButtonLink>
        </>
      ) : (
        <>
          <CascadeChanges words={words} preview={preview} />
          <StrategyForm
            action={editAssignmentsAction}
            sections={[
              {
                fields: [
                  hidden("id", cascade.id),
                  hidden("version", cascade.version),
                  hidden("added", change.added.join(",")),
                  hidden("removed", change.removed.join(",")),
                ],
              },
            ]}
            cancelHref={back}
            words={await formWords(t("strategy.save"), own.error)}
          />
        </>
      )}
    </div>
  );
}
