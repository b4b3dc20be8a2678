"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Progress } from "@/lib/data/progress";
import { routes } from "@/lib/routes";

/** Short work is done before anyone asks. */
const PAUSE_MS = 700;

/**
 * How far work has come that is under way, asked for again and again. Where nobody knows (another server may be at it) the bar only
 * says that work goes on.
 */
export function WorkProgress({ progressKey }: { progressKey: string }) {
  const t = useTranslations("valueImport");
  const progress = useProgress(progressKey);
  const text = progress ? t(`progress.${progress.of ? progress.step : "read"}`, progress) : t("pending");
  return (
    <div className="value-progress">
      <progress
        aria-label={t("pending")}
        {...(progress?.of ? { value: progress.done, max: progress.of } : {})}
      />
      <span>{text}</span>
    </div>
  );
}

function useProgress(key: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const ask = async () => {
      const answer = await fetch(routes.progress(key), { signal: gone.signal });
      if (answer.status === 200) setProgress(await answer.json());
    };
    // A question that fails is asked anew: the work itself tells how it went.
    const timer = setInterval(() => ask().catch(() => undefined), PAUSE_MS);
    return () => {
      clearInterval(timer);
      gone.abort();
    };
  }, [key]);
  return progress;
}
