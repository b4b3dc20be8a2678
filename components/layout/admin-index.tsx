import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Heading } from "@/components/ui/heading";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";

/** What someone may do in administration. */
export type AdminRights = { define: boolean; manageUsers: boolean; readAudit: boolean };

const pages = [
  { name: "settings", href: routes.settings(), right: "define" },
  { name: "scorecards", href: routes.scorecards, right: "define" },
  { name: "indicators", href: routes.indicators(), right: "define" },
  { name: "plans", href: routes.plans(), right: "define" },
  { name: "levels", href: routes.levels(), right: "define" },
  { name: "causes", href: routes.causes(), right: "define" },
  { name: "units", href: routes.units(), right: "define" },
  { name: "groupings", href: routes.groupings(), right: "define" },
  { name: "periods", href: routes.periods(), right: "define" },
  { name: "workbook", href: routes.workbook(), right: "define" },
  { name: "users", href: routes.users(), right: "manageUsers" },
  { name: "outbox", href: routes.outbox, right: "manageUsers" },
  { name: "audit", href: routes.audit(), right: "readAudit" },
] as const;

/** The pages of administration one may open, each with what it is for, below what comes first. */
export async function AdminIndex({ rights, children }: { rights: AdminRights; children: ReactNode }) {
  const { t } = await getWords();
  return (
    <>
      <PageHeader title={t("admin.title")} intro={<p>{t("admin.intro")}</p>} />
      {children}
      <ul className="organisation-list">
        {pages
          .filter(({ right }) => rights[right])
          .map(({ name, href }) => (
            <li key={name}>
              <Heading level={2} size="xs">
                <TextLink href={href}>{t(`admin.page.${name}.title`)}</TextLink>
              </Heading>
              <p>{t(`admin.page.${name}.text`)}</p>
            </li>
          ))}
      </ul>
    </>
  );
}
