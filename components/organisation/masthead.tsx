import type { ReactNode } from "react";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { OrganisationHead } from "@/lib/data/dashboard-view";
import type { OrganisationLook } from "@/lib/data/look";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type MastheadProps = {
  words: Words;
  organisation: Pick<OrganisationHead, "code" | "name">;
  look: OrganisationLook;
  /** What else stands in the line. */
  children: ReactNode;
};

/** The first line of an organisation's pages: whose they are, with its coat of arms. On paper it is the letterhead. */
export function Masthead({ words: { t, locale }, organisation, look, children }: MastheadProps) {
  const { code, name } = organisation;
  return (
    <div className="masthead">
      <a className="masthead-name" href={routes.organisation(code)}>
        {look.coatOfArms ? (
          // biome-ignore lint/performance/noImgElement: a drawing has no sizes to choose among
          <img
            src={routes.coatOfArms(code, look.coatOfArms)}
            alt={t("look.coatOfArmsOf", { organisation: textIn(name, locale) })}
            width="32"
            height="40"
          />
        ) : null}
        <LocalText texts={name} locale={locale} />
      </a>
      {children}
    </div>
  );
}
