import { PageHeader } from "@/components/layout/page-header";
import { StrategyForm } from "@/components/strategy/strategy-form";
import { Alert } from "@/components/ui/alert";
import { LocalText } from "@/components/ui/local-text";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import { eraseUserAction } from "@/lib/actions/user";
import type { Erasure } from "@/lib/data/erasure";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";
import { peopleFormWords } from "./people-words";

/** Asks before a user's personal data are erased: what goes, what stays, and what somebody else must take over first. */
export async function EraseView({ erasure }: { erasure: Erasure }) {
  const words = await getWords();
  const { t } = words;
  const { id, name, email, active, initiatives, deviations } = erasure;
  const isBusy = initiatives.length + deviations.length > 0;
  return (
    <div className="narrow-page prose">
      <PageHeader
        title={t("people.erase.title")}
        kicker={`${name}, ${email}`}
        crumbs={[
          { href: routes.users(), name: t("people.title") },
          { href: routes.users(id), name },
        ]}
      />
      <p>{t("people.erase.goes")}</p>
      <p>{t("people.erase.stays")}</p>
      <Alert color="warning">
        <p>{t("people.erase.freeText")}</p>
        <p>{t("people.erase.backups")}</p>
      </Alert>
      {active ? (
        <Alert color="danger">
          <p>
            {t("people.refusal.stillActive")} <TextLink href={routes.users(id)}>{name}</TextLink>
          </p>
        </Alert>
      ) : null}
      {isBusy ? <Responsibilities words={words} erasure={erasure} /> : null}
      {active || isBusy ? null : (
        <StrategyForm
          action={eraseUserAction}
          sections={[
            {
              fields: [
                { name: "id", label: "id", kind: "hidden", value: id },
                {
                  name: "confirmed",
                  label: t("people.erase.confirmed", { name }),
                  kind: "checkbox",
                  value: "",
                },
              ],
            },
          ]}
          cancelHref={routes.users(id)}
          words={await peopleFormWords(t("people.erase.now"))}
        />
      )}
    </div>
  );
}

/** What has to be handed over, each with the way there. */
function Responsibilities({ words: { t, locale }, erasure }: { words: Words; erasure: Erasure }) {
  return (
    <Alert color="danger" title={t("people.refusal.stillResponsible")}>
      <p>{t("people.erase.handOver")}</p>
      <ul className="ds-list">
        {erasure.initiatives.map(({ id, name }) => (
          <li key={id}>
            {t("people.erase.initiative")}{" "}
            <TextLink href={routes.initiative(id)}>
              <LocalText texts={name} locale={locale} />
            </TextLink>
          </li>
        ))}
        {erasure.deviations.map(({ id, unit, period }) => (
          <li key={id}>
            {t("people.erase.deviation")}{" "}
            <TextLink href={routes.deviation(id)}>
              <LocalText texts={unit} locale={locale} />, {formatPeriod(period, locale)}
            </TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
