import "server-only";
import { type DemoAccount, demoPassword, listDemoAccounts } from "@/lib/data/demo-account";
import { env } from "@/lib/env";

/** Accounts anyone may try and their password, in demo mode; null elsewhere. */
export async function getDemo(): Promise<{ accounts: DemoAccount[]; password: string } | null> {
  return env().demo ? { accounts: await listDemoAccounts(), password: demoPassword } : null;
}
