import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import type { Words } from "@/components/ui/words";
import type { AsKnown } from "@/lib/data/dashboard-view";

type KnownFormProps = {
  words: Words;
  /** Address of the page without period and day. */
  action: string;
  period: string;
  asKnown: AsKnown;
  /** What else of the address is kept. */
  kept?: Record<string, string>;
};

/** Asks for the page as it was known on a day: a plain form that ends up in the address. */
export function KnownForm({
  words: { t },
  action,
  period,
  asKnown: { day, today, refused },
  kept = {},
}: KnownFormProps) {
  return (
    <Details variant="link" className="known-choice" summary={t("known.choose")} open={refused}>
      <form action={action} method="get" className="known-form">
        <input type="hidden" name="period" value={period} />
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          name="known"
          type="date"
          label={t("known.day")}
          max={today}
          defaultValue={day ?? undefined}
          required
        />
        <Button variant="secondary" color="accent">
          {t("known.show")}
        </Button>
      </form>
    </Details>
  );
}
