import { StrategyForm } from "@/components/strategy/strategy-form";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import { addGrantAction, removeGrantAction } from "@/lib/actions/user";
import type { EditedUser, GrantableUnit } from "@/lib/data/user-view";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { ActButton } from "./act-button";
import { grantFields } from "./grant-fields";
import { peopleFormWords, peopleRefusals } from "./people-words";

type GrantSectionProps = { words: Words; user: EditedUser; units: readonly GrantableUnit[] };

/** The roles a user has, each with the way to take it away, and the form that gives one more. */
export async function GrantSection({ words, user, units }: GrantSectionProps) {
  const { t } = words;
  return (
    <section className="page-section">
      <Heading level={2} size="sm">
        {t("people.roles")}
      </Heading>
      {user.grants.length === 0 ? <p>{t("people.noRolesNext")}</p> : <GrantTable words={words} user={user} />}
      {user.self || units.length === 0 ? null : (
        <StrategyForm
          action={addGrantAction}
          sections={[
            {
              legend: t("people.newRole"),
              fields: [
                { name: "id", label: "id", kind: "hidden", value: user.id },
                ...grantFields(words, units),
              ],
            },
          ]}
          cancelHref={routes.users()}
          words={await peopleFormWords(t("people.giveRole"))}
        />
      )}
    </section>
  );
}

async function GrantTable({ words: { t, locale }, user }: { words: Words; user: EditedUser }) {
  const refusals = await peopleRefusals();
  return (
    <Table caption={t("people.roles")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("people.field.role")}</th>
          <th scope="col">{t("people.field.unitId")}</th>
          <th scope="col">{t("people.change")}</th>
        </tr>
      </thead>
      <tbody>
        {user.grants.map(({ role, unit, removable }) => (
          <tr key={`${role} ${unit.id}`}>
            <th scope="row">{t(`role.${role}`)}</th>
            <td>
              <LocalText texts={unit.name} locale={locale} />
            </td>
            <td>
              {removable ? (
                <ActButton
                  action={removeGrantAction}
                  fields={{ id: user.id, role, unitId: unit.id }}
                  label={t("people.remove")}
                  about={`${t(`role.${role}`)}, ${textIn(unit.name, locale)}`}
                  refusals={refusals}
                />
              ) : (
                "–"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
