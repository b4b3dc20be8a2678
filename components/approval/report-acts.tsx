import { ActButton } from "@/components/people/act-button";
import { ButtonLink } from "@/components/ui/button";
import type { Words } from "@/components/ui/words";
import { decideReportAction } from "@/lib/actions/report";
import type { ReportPage } from "@/lib/data/report-view";
import { routes } from "@/lib/routes";
import { approvalRefusals } from "./approval-words";

/** What a superior can do with a report now. */
export async function ReportActs({ words: { t }, page }: { words: Words; page: ReportPage }) {
  const { id, version, acts } = page;
  if (acts.length === 0) return null;
  return (
    <div className="report-acts">
      {acts.includes("approve") ? (
        <ActButton
          action={decideReportAction}
          fields={{ id, version: String(version), act: "approve" }}
          label={t("approval.act.approve")}
          refusals={await approvalRefusals()}
          variant="primary"
        />
      ) : null}
      {(["return", "undo"] as const)
        .filter((act) => acts.includes(act))
        .map((act) => (
          <ButtonLink key={act} href={routes.approval(id, { act })} variant="secondary" size="sm">
            {t(`approval.act.${act}`)}
          </ButtonLink>
        ))}
    </div>
  );
}
