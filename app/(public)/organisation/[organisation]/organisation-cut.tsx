import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { shared } from "@/app/share";
import { CutChoice } from "@/components/cut/cut-choice";
import { OrganisationCutView } from "@/components/cut/organisation-cut-view";
import { PaperLine } from "@/components/layout/paper-line";
import { getWords } from "@/components/ui/words";
import { getActor } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { getCutChoices, getOrganisationCut } from "@/lib/data/cut";
import { textIn } from "@/lib/format/texts";
import { publicLink } from "@/lib/mail/letter-words";
import { routes } from "@/lib/routes";

type Asked = {
  organisation: string;
  cut: string;
  period: string | undefined;
  known: string | undefined;
};

async function getView({ organisation, cut, period, known }: Asked) {
  return (await getOrganisationCut(await getActor(), organisation, cut, period, known)) ?? notFound();
}

export async function cutMetadata(asked: Asked): Promise<Metadata> {
  const [{ organisation, cut }, { t, locale }] = [await getView(asked), await getWords()];
  const names = { organisation: textIn(organisation.name, locale), cut: textIn(cut.name, locale) };
  return shared({
    title: t("cut.title", names),
    description: t("cut.intro"),
    address: routes.cut(organisation.code, cut.code),
  });
}

/** The organisation by one of its cuts, in place of its overview. */
export async function OrganisationCut({ asked }: { asked: Asked }) {
  const view = await getView(asked);
  const { organisation, cut, period, asKnown } = view;
  return (
    <>
      <OrganisationCutView view={view}>
        <CutChoices
          organisation={organisation.code}
          current={cut.code}
          period={period.code}
          known={asKnown.day}
        />
      </OrganisationCutView>
      <PaperLine
        words={await getWords()}
        period={period.code}
        known={asKnown.day}
        demo={organisation.demo}
        printedOn={today()}
        address={publicLink(routes.cut(organisation.code, cut.code, period.code, asKnown.day))}
      />
    </>
  );
}

type ChoicesProps = { organisation: string; current: string | null; period: string; known: string | null };

/** The ways to read the organisation by. */
export async function CutChoices(props: ChoicesProps) {
  const choices = await getCutChoices(await getActor(), props.organisation);
  return choices ? <CutChoice words={await getWords()} choices={choices} {...props} /> : null;
}
