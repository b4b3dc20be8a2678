import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OrganisationList } from "@/components/unit/organisation-list";
import { getActor } from "@/lib/auth/actor";
import { listOrganisations } from "@/lib/data/organisation";

export default async function OrganisationsPage() {
  const t = await getTranslations("home");
  const organisations = await listOrganisations(await getActor());
  return (
    <>
      <PageHeader title={t("title")} intro={<p>{t("intro")}</p>} />
      <OrganisationList organisations={organisations} />
    </>
  );
}
