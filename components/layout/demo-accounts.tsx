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
      <ul>
        {accounts.map(({ email, organisation, roles }) => (
          <li key={email}>
            {roles.map(({ role, unit }) => `${t(`role.${role}`)}, ${textIn(unit, locale)}`).join("; ")}{" "}
            <small>({textIn(organisation, locale)})</small>
            <code>{email}</code>
          </li>
        ))}
      </ul>
    </Card>
  );
}
