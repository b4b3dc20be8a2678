import { OpenDataLinks } from "@/components/open-data/open-data-links";
import { getWords } from "@/components/ui/words";
import { hasOpenData, type OpenDataPlace } from "@/lib/data/open-data";

type Props = {
  place: OpenDataPlace;
  period: string;
  demo: boolean;
  /** The day the page is read as known on: the files are as it is now. */
  known: string | null;
};

/** The files of a page, where the public may have them. */
export async function OpenDataSection({ place, period, demo, known }: Props) {
  if (known !== null || !(await hasOpenData(place, period))) return null;
  return <OpenDataLinks words={await getWords()} place={place} period={period} demo={demo} />;
}
