import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";

type PageHeaderProps = {
  title: string;
  /** Language of the title when it is not the page's own. */
  titleLang?: string | undefined;
  /** A short line above the title: what kind of page this is. */
  kicker?: ReactNode;
  intro?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Choices that belong to the whole page, such as its period. */
  tools?: ReactNode;
};

/** The top of a page: where it is, what it is called, what it is about. */
export async function PageHeader({ title, titleLang, kicker, intro, crumbs = [], tools }: PageHeaderProps) {
  const { t } = await getWords();
  return (
    <div className="page-header">
      <Breadcrumbs label={t("layout.breadcrumbs")} crumbs={crumbs} />
      <div className="page-header-row">
        <div className="page-header-title">
          {kicker ? <p className="kicker">{kicker}</p> : null}
          <Heading level={1} lang={titleLang}>
            {title}
          </Heading>
          {intro ? <div className="page-intro">{intro}</div> : null}
        </div>
        {tools ? <div className="page-tools">{tools}</div> : null}
      </div>
    </div>
  );
}
