import "@/components/provider/provider.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type Search, single } from "@/app/search";
import { shared } from "@/app/share";
import { PaperLine } from "@/components/layout/paper-line";
import { ProviderView } from "@/components/provider/provider-view";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getProviderComparison } from "@/lib/data/provider-comparison";
import { textIn } from "@/lib/format/texts";
import { publicLink } from "@/lib/mail/letter-words";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<Search> };

async function getView({ params, searchParams }: Props) {
  const [actor, { organisation }, { period, known }] = [await getActor(), await params, await searchParams];
  return (await getProviderComparison(actor, organisation, single(period), single(known))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ organisation }, { t, locale }] = [await getView(props), await getWords()];
  return shared({
    title: `${t("providers.title")} – ${textIn(organisation.name, locale)}`,
    description: t("providers.intro"),
    address: routes.providers(organisation.code),
  });
}

export default async function ProvidersPage(props: Props) {
  const [view, words] = [await getView(props), await getWords()];
  const { organisation, period, asKnown } = view;
  return (
    <>
      <ProviderView view={view} />
      <PaperLine
        words={words}
        period={period.code}
        known={asKnown.day}
        demo={organisation.demo}
        printedOn={today()}
        address={publicLink(routes.providers(organisation.code, period.code, asKnown.day))}
      />
    </>
  );
}
