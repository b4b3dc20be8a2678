import type { Words } from "@/components/ui/words";
import type { Drafts } from "./use-drafts";

/** Where what is typed stands: being saved, saved as a draft, or not saved and why. */
export function DraftState({ words, drafts }: { words: Words; drafts: Drafts }) {
  const { t, locale } = words;
  const { state, savedAt, refused, conflicts } = drafts;
  if (state.step === "idle") return null;
  if (state.step === "saving") return <>{t("entry.draft.saving")}</>;
  if (state.step === "failed") {
    const known = t.has(`entry.draft.failed.${state.code}`) ? state.code : "unexpected";
    return <strong className="entry-draft-failed">{t(`entry.draft.failed.${known}`)}</strong>;
  }
  const left = Object.keys(refused).length + Object.keys(conflicts).length;
  return (
    <>
      {savedAt ? t("entry.draft.saved", { time: timeOf(savedAt, locale) }) : null}{" "}
      {left > 0 ? t("entry.draft.left", { count: left }) : null}
    </>
  );
}

function timeOf(moment: Date, locale: Words["locale"]): string {
  const parts = new Intl.DateTimeFormat("nb", { hour: "2-digit", minute: "2-digit" }).formatToParts(moment);
  const [hour, minute] = parts.flatMap(({ type, value }) => (type === "literal" ? [] : value));
  return [hour, minute].join(locale === "en" ? ":" : ".");
}
