import type { Words } from "@/components/ui/words";

/** The answer to "kvifor?", ready to be drawn. `about` tells those who hear the question what it is about. */
export type WhyText = {
  question: string;
  about: string;
  sentences: string[];
  formula: string | null;
  /** What a person wrote about the figure. */
  comment: string | null;
  note: string;
};

type Answer = Partial<Pick<WhyText, "formula" | "comment">> & {
  about: string;
  sentences: (string | null)[];
  note: (string | null)[];
};

/** Puts an answer together, leaving out what there is nothing to say about. */
export function whyText({ t }: Words, { about, sentences, formula, comment, note }: Answer): WhyText {
  return {
    question: t("scorecard.whyQuestion"),
    about,
    sentences: sentences.filter((sentence) => sentence !== null),
    formula: formula ?? null,
    comment: comment ?? null,
    note: note.filter(Boolean).join(" "),
  };
}
