import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import type { Locale } from "@/lib/schemas/texts";

/**
 * The reader's language and its texts. Asked for once at the top of a view and handed down: a dashboard has thousands
 * of small pieces, and a piece that need not wait for anything is drawn many times faster.
 */
export type Words = { locale: Locale; t: Awaited<ReturnType<typeof getTranslations>> };

export const getWords = cache(
  async (): Promise<Words> => ({ locale: (await getLocale()) as Locale, t: await getTranslations() }),
);
