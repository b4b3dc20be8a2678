import type { Words } from "@/components/ui/words";
import { routes } from "@/lib/routes";

const CHOICES = ["all", "reminder", "link", "waiting", "failed"] as const;
export type OutboxChoice = (typeof CHOICES)[number];

/** The choice an address asks for; all when it is none. */
export function outboxChoice(asked: string | undefined): OutboxChoice {
  return CHOICES.find((choice) => choice === asked) ?? "all";
}

/** Links that show some of the messages. */
export function OutboxChoices({ words: { t }, show }: { words: Words; show: OutboxChoice }) {
  return (
    <nav className="outbox-choices" aria-label={t("outbox.filter")}>
      {CHOICES.map((choice) => (
        <a
          key={choice}
          className="ds-link"
          href={choice === "all" ? routes.outbox : `${routes.outbox}?show=${choice}`}
          aria-current={choice === show ? "page" : undefined}
        >
          {t(`outbox.filters.${choice}`)}
        </a>
      ))}
    </nav>
  );
}
