import { ButtonLink } from "@/components/ui/button";
import { personName } from "@/components/ui/person-name";
import type { Words } from "@/components/ui/words";
import type { InitiativePage } from "@/lib/data/follow-up-view";
import { formatDay } from "@/lib/format/day";
import { routes } from "@/lib/routes";

/** What has been done, the latest first, and the way to write more. */
export function InitiativeLog({ words: { t, locale }, page }: { words: Words; page: InitiativePage }) {
  const { entries, may, initiative } = page;
  return (
    <>
      {may.log ? (
        <p>
          <ButtonLink href={routes.initiative(initiative.id, { edit: "log" })}>
            {t("followUp.initiative.write")}
          </ButtonLink>
        </p>
      ) : null}
      {entries.length === 0 ? <p className="note">{t("followUp.initiative.noLog")}</p> : null}
      <ol className="initiative-log">
        {entries.map(({ id, text, progress, on, by }) => (
          <li key={id}>
            <p className="note">
              {formatDay(on, locale)} · {personName({ t }, by)} ·{" "}
              {t("followUp.initiative.progress", { progress })}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
