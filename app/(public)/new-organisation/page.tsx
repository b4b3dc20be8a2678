import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FoundingView } from "@/components/founding/founding-view";
import { isEmpty, standardPerspectives } from "@/lib/data/organisation";
import { localAuthorities } from "@/lib/schemas/register/local-authority";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("founding"))("title") };
}

/** Only while the installation has no organisation; who sends the form must also have the code the server prints at its start. */
export default async function NewOrganisationPage() {
  if (!(await isEmpty())) notFound();
  return <FoundingView authorities={localAuthorities} perspectives={standardPerspectives} />;
}
