import { Heading } from "@/components/ui/heading";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import { routes } from "@/lib/routes";
import { LICENCE } from "./licence";

type OpenDataLinksProps = {
  words: Words;
  place: { organisation: string; unit?: string; indicator?: string };
  period: string;
  /** All values are fictitious. */
  demo: boolean;
};

/** The figures of the page as files, and what one may do with them. */
export function OpenDataLinks({ words: { t, locale }, place, period, demo }: OpenDataLinksProps) {
  const search = { period, lang: locale };
  return (
    <section className="open-data" aria-labelledby="open-data">
      <Heading level={2} size="xs" id="open-data">
        {t("openData.title")}
      </Heading>
      <p>
        {t("openData.what")} {demo ? t("openData.demo") : null}
      </p>
      <ul>
        <li>
          <TextLink href={routes.openData(place, "csv", search)} download>
            {t("openData.csv")}
          </TextLink>
        </li>
        <li>
          <TextLink href={routes.openData(place, "json", search)}>{t("openData.json")}</TextLink>
        </li>
        <li>
          <TextLink href={LICENCE.address} rel="license">
            {t("openData.licence")}
          </TextLink>
        </li>
      </ul>
    </section>
  );
}
