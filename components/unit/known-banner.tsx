import { Alert } from "@/components/ui/alert";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { AsKnown } from "@/lib/data/dashboard-view";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";

type KnownBannerProps = {
  words: Words;
  asKnown: AsKnown;
  /** Addresses of the same page as it is now, and of what has changed since; the latter where there is such a page. */
  today: string;
  changes: string | null;
};

/** Says that a page is not as it is now, or that the day asked for cannot be shown. */
export function KnownBanner({ words, asKnown: { day, refused }, today, changes }: KnownBannerProps) {
  const { t, locale } = words;
  if (refused) return <Alert color="warning" role="alert" title={t("known.refused")} />;
  if (day === null) return null;
  return (
    <Alert title={t("known.title", { day: formatDay(day, locale) })}>
      <p>{t("known.explained")}</p>
      <p className="known-ways">
        <TextLink href={today}>{t("known.back")}</TextLink>
        {changes ? <TextLink href={changes}>{t("known.changes")}</TextLink> : null}
      </p>
    </Alert>
  );
}

/** Where it is told what has changed at a unit since the day a page is read as known on. */
export function changesHref(
  organisation: string,
  unit: string,
  period: string,
  { day, today }: AsKnown,
): string {
  return routes.changes(organisation, unit, { from: day, to: today, period });
}
