import { getMessages } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { getWords } from "@/components/ui/words";
import { reorderUnitAction } from "@/lib/actions/unit";
import type { UnitTree } from "@/lib/data/unit-editor";
import { linesOf } from "./lines";
import { type AskedBranch, isFolded, openBranches } from "./open-branches";
import { UnitOutline } from "./unit-outline";
import { UnitSearch } from "./unit-search";

type UnitTreeViewProps = { tree: UnitTree; asked: AskedBranch; saved: boolean };

/** The units one may define at, as an outline with the way to each change. `saved`: the page follows a save. */
export async function UnitTreeView({ tree, asked, saved }: UnitTreeViewProps) {
  const words = await getWords();
  const { t } = words;
  const { units } = await getMessages();
  const shown = openBranches(tree.roots, asked);
  const isAlone = linesOf(tree.roots).length === 1;
  return (
    <>
      <PageHeader title={t("units.title")} intro={<p>{t("units.intro.tree")}</p>} />
      {saved ? (
        <Alert color="success" role="status">
          <p>{t("units.saved")}</p>
        </Alert>
      ) : null}
      {isAlone ? (
        <Alert>
          <p>{t("units.firstBelow")}</p>
        </Alert>
      ) : null}
      {isFolded(tree.roots) ? <UnitSearch words={words} text={asked.text} /> : null}
      {shown.length === 0 ? <p role="status">{t("units.search.none")}</p> : null}
      <ActionForm action={reorderUnitAction} failures={units.failure}>
        <UnitOutline words={words} organisation={tree.organisation} siblings={shown} />
      </ActionForm>
    </>
  );
}
