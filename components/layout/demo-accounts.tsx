import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";
import type { DemoAccount } from "@/lib/data/demo-account";
import { textIn } from "@/lib/format/texts";

/** The accounts of the demo with their roles; shown in demo mode only. */
export async function DemoAccounts({
  accounts,
  password,
}: {
  accounts: readonly DemoAccount[];
  password: string;
}) {
  const { t, locale } = await getWords();
  return (
    <Card className="demo-accounts">
      <Heading level={2} size="xs">
        {t("signIn.demoTitle")}
      </Heading>
      <p>{t.rich("signIn.demoPassword", { password, code: (chunks) => <code>{chunks}</code> })}</p>
      <table className="ds-table">
        <caption className="ds-sr-only">{t("signIn.demoTitle")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("signIn.demoWho")}</th>
            <th scope="col">{t("signIn.email")}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ email, organisation, roles }) => (
            <tr key={email}>
              <td>
                {roles.map(({ role, unit }) => `${t(`role.${role}`)}, ${textIn(unit, locale)}`).join("; ")}
                <br />
                <small>{textIn(organisation, locale)}</small>
              </td>
              <td>
                <code>{email}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
