import { PageHeader } from "@/components/layout/page-header";
import { Heading } from "@/components/ui/heading";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { routes } from "@/lib/routes";
import type { Kind } from "./sheet-fields";

export const KINDS: readonly Kind[] = ["number", "ratio", "yesNo", "graded", "calculated"];

/** The kind first: each has a form with the fields it needs, and no others. `hrefOf` is where a kind leads. */
export async function KindChoice({ title, hrefOf }: { title: string; hrefOf: (kind: Kind) => string }) {
  const { t } = await getWords();
  return (
    <div className="narrow-page">
      <PageHeader
        title={title}
        crumbs={[{ href: routes.indicators(), name: t("library.title") }]}
        intro={<p>{t("library.whichKind")}</p>}
      />
      <ul className="organisation-list">
        {KINDS.map((kind) => (
          <li key={kind}>
            <Heading level={2} size="xs">
              <TextLink href={hrefOf(kind)}>{t(`indicator.choice.kind.${kind}`)}</TextLink>
            </Heading>
            <p>{t(`library.kindText.${kind}`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
