import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { ListedUser, UserGrant } from "@/lib/data/user-view";
import { formatMoment } from "@/lib/format/moment";
import { sortByName } from "@/lib/format/name-order";
import { routes } from "@/lib/routes";

/** One row a user: who, which roles where, and when last here. */
export function UserTable({ words, users }: { words: Words; users: readonly ListedUser[] }) {
  const { t, locale } = words;
  return (
    <Table caption={t("people.title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("people.field.name")}</th>
          <th scope="col">{t("people.roles")}</th>
          <th scope="col">{t("people.state")}</th>
          <th scope="col">{t("people.lastSignIn")}</th>
        </tr>
      </thead>
      <tbody>
        {sortByName(users, ({ name }) => name).map(({ id, name, email, grants, lastSignIn, ...user }) => (
          <tr key={id}>
            <th scope="row">
              <TextLink href={routes.users(id)}>{name}</TextLink>
              <div className="note">{email}</div>
            </th>
            <td>
              <GrantLines words={words} grants={grants} />
            </td>
            <td>
              <UserState words={words} {...user} />
            </td>
            <td>{lastSignIn ? formatMoment(lastSignIn, locale) : "–"}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function GrantLines({ words: { t, locale }, grants }: { words: Words; grants: readonly UserGrant[] }) {
  if (grants.length === 0) return t("people.noRoles");
  return grants.map(({ role, unit }) => (
    <div key={`${role} ${unit.id}`}>
      {t(`role.${role}`)}, <LocalText texts={unit.name} locale={locale} />
    </div>
  ));
}

/** Active, invited or shut out, in a word. */
export function UserState({
  words: { t },
  active,
  invited,
}: {
  words: Words;
  active: boolean;
  invited: boolean;
}) {
  if (!active) return <Tag color="neutral">{t("people.inactive")}</Tag>;
  if (invited) return <Tag color="info">{t("people.invited")}</Tag>;
  return <Tag color="success">{t("people.active")}</Tag>;
}
