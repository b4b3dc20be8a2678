import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { getWords, type Words } from "@/components/ui/words";
import type { SearchAnswer, SearchPage } from "@/lib/data/search-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { SearchAnswerRow } from "./search-answer-row";
import { SHOWN_ANSWERS, searchGroups } from "./search-groups";

/** What was found in an organisation, by kind. */
export async function SearchResults({ page }: { page: SearchPage }) {
  const words = await getWords();
  const { t, locale } = words;
  const { organisation, question, answers } = page;
  const name = textIn(organisation.name, locale);
  return (
    <>
      <PageHeader
        title={t("search.title", { organisation: name })}
        crumbs={[
          { href: routes.home, name: t("unit.organisations") },
          { href: routes.organisation(organisation.code), name },
        ]}
        intro={question === "" ? t("search.intro") : <p role="status">{foundText(words, page)}</p>}
      />
      {question !== "" && answers.length === 0 ? (
        <EmptyState title={t("search.none")}>
          <p>{t("search.noneNext")}</p>
        </EmptyState>
      ) : (
        <Groups words={words} organisation={organisation.code} answers={answers} />
      )}
    </>
  );
}

function foundText({ t }: Words, { question, answers }: SearchPage): string {
  const found = t("search.found", { count: answers.length, question });
  return answers.length > SHOWN_ANSWERS ? `${found} ${t("search.more", { shown: SHOWN_ANSWERS })}` : found;
}

type GroupsProps = { words: Words; organisation: string; answers: SearchAnswer[] };

function Groups({ words, organisation, answers }: GroupsProps) {
  return (
    <div className="search-answers">
      {searchGroups(answers, words.locale).map(({ kind, answers: found }) => (
        <section key={kind} aria-labelledby={`found-${kind}`}>
          <Heading level={2} size="sm" id={`found-${kind}`}>
            {words.t(`search.kind.${kind}`)}
          </Heading>
          <ul>
            {found.map((answer) => (
              <SearchAnswerRow key={answer.id} words={words} organisation={organisation} answer={answer} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
