import type { ChainState } from "@/lib/data/audit-verification";
import { explain } from "./explain";
import { withDatabase } from "./installation";
import { step } from "./progress.mjs";

// Reckons the audit trail of every organisation anew, entry by entry: npm run verify-audit, while Balansert runs or not. Ends with 1
// when a chain is broken. The hash of the last entry, noted elsewhere, tells next time whether all of it was written anew.
const faults = {
  missing: "hendinga finst ikkje",
  unlinked: "hendinga følgjer ikkje den ho vart skriven etter",
  changed: "hendinga er ikkje som ho vart skriven",
  emptied: "namnet i hendinga er teke bort utan at nokon er sletta",
} as const;

process.exit(await main());

async function main(): Promise<number> {
  try {
    console.log("Kontrollerer endringsloggane");
    const broken = await withDatabase({ alone: false }, verify);
    console.log(
      broken === 0 ? "Alle loggane er heile og uendra." : `BROTEN: ${broken}. Sjå hendingane over.`,
    );
    return broken === 0 ? 0 : 1;
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

/** How many chains are broken. */
async function verify(url: string): Promise<number> {
  process.env.DATABASE_URL = url;
  // Only now: it reads the settings when it is read.
  const { listChains, verifyChain } = await import("@/lib/data/audit-verification");
  let broken = 0;
  for (const { organisationId, name } of await listChains()) {
    const { fault } = await step(name.nn ?? organisationId, () => verifyChain(organisationId), told);
    if (fault) broken += 1;
  }
  return broken;
}

function told({ head, fault }: ChainState): string {
  if (fault) return `BROTEN ved hending nr. ${fault.number}: ${faults[fault.fault]}`;
  return head ? `${head.number} hendingar, ubrotne. Siste avtrykk: ${head.hash}` : "ingen hendingar";
}
