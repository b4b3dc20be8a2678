import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { OrganisationList } from "@/components/unit/organisation-list";
import { getActor } from "@/lib/auth/actor";
import { isEmpty, listOrganisations } from "@/lib/data/organisation";

export default async function OrganisationsPage() {
  const t = await getTranslations("home");
  const organisations = await listOrganisations(await getActor());
  return (
    <>
      <PageHeader title={t("title")} intro={<p>{t("intro")}</p>} />
      <OrganisationList
        organisations={organisations}
        canSetUp={organisations.length === 0 && (await isEmpty())}
      />
    </>
  );
}
