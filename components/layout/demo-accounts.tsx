import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";
import type { DemoAccount } from "@/lib/data/demo-account";
import { textIn } from "@/lib/format/texts";

type DemoAccountsProps = { accounts: readonly DemoAccount[]; password: string };

/** The accounts of the demo with their roles, organisation by organisation; shown in demo mode only. */
export async function DemoAccounts({ accounts, password }: DemoAccountsProps) {
  const { t, locale } = await getWords();
  const organisations = new Set(accounts.map(({ organisation }) => textIn(organisation, locale)));
  return (
    <Card className="demo-accounts">
      <Heading level={2} size="xs">
        {t("signIn.demoTitle")}
      </Heading>
      <p>{t.rich("signIn.demoPassword", { password, code: (chunks) => <code>{chunks}</code> })}</p>
      {[...organisations].map((name) => (
        <section key={name}>
          <Heading level={3} size="2xs">
            {name}
          </Heading>
          <ul>
            {accounts
              .filter(({ organisation }) => textIn(organisation, locale) === name)
              .map(({ email, roles }) => (
                <li key={email}>
                  {roles.map(({ role, unit }) => `${t(`role.${role}`)}, ${textIn(unit, locale)}`).join("; ")}
                  <code>{email}</code>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
