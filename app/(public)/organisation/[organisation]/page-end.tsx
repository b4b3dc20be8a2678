import { PaperLine } from "@/components/layout/paper-line";
import { OpenDataLinks } from "@/components/open-data/open-data-links";
import { getWords } from "@/components/ui/words";
import { today } from "@/lib/clock";
import { hasOpenData, type OpenDataPlace } from "@/lib/data/open-data";
import { publicLink } from "@/lib/mail/letter-words";
import { routes } from "@/lib/routes";

type Props = {
  place: OpenDataPlace;
  period: string;
  demo: boolean;
  /** The day the page is read as known on: the files are as it is now. */
  known: string | null;
};

/** What a page ends with: its files, where the public may have them, and on paper where and when it was printed from. */
export async function PageEnd({ place, period, demo, known }: Props) {
  const words = await getWords();
  const hasFiles = known === null && (await hasOpenData(place, period));
  return (
    <>
      {hasFiles ? <OpenDataLinks words={words} place={place} period={period} demo={demo} /> : null}
      <PaperLine
        words={words}
        period={period}
        known={known}
        demo={demo}
        printedOn={today()}
        address={publicLink(addressOf(place, period, known))}
      />
    </>
  );
}

function addressOf({ organisation, unit, indicator }: OpenDataPlace, period: string, known: string | null) {
  if (!unit) return routes.organisation(organisation, period, known);
  return indicator
    ? routes.indicator(organisation, unit, indicator, period, known)
    : routes.unit(organisation, unit, period, known);
}
