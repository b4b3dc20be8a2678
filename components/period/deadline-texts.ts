import { getMessages } from "next-intl/server";
import { getWords } from "@/components/ui/words";
import type { DeadlineTexts } from "./deadline-text";

/** The reader's sentences about deadlines. */
export async function deadlineTexts(): Promise<DeadlineTexts> {
  const { locale } = await getWords();
  const { periods } = await getMessages();
  return { locale, example: periods.example, reason: periods.reason };
}
