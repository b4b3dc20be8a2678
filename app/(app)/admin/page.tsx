import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminIndex } from "@/components/layout/admin-index";
import { FirstStepList } from "@/components/organisation/first-steps";
import { requireActor } from "@/lib/auth/actor";
import { maySomewhere } from "@/lib/data/access";
import { getFirstSteps } from "@/lib/data/first-steps";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

export default async function AdminPage() {
  const actor = await requireActor(routes.admin);
  const rights = {
    define: maySomewhere(actor, "define"),
    manageUsers: maySomewhere(actor, "manageUsers"),
    readAudit: maySomewhere(actor, "readAudit"),
  };
  if (!Object.values(rights).includes(true)) notFound();
  const steps = await getFirstSteps(actor);
  return <AdminIndex rights={rights}>{steps ? <FirstStepList steps={steps} /> : null}</AdminIndex>;
}
