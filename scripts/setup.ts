import { isEmpty } from "@/lib/db/content";

/** Where and with which code an installation without any organisation is set up; nothing to say once there is one. */
export async function setupLines(databaseUrl: string, address: string): Promise<string[]> {
  if (!(await isEmpty(databaseUrl))) return [];
  // Imported here: it reads the settings, which the start script has just completed.
  const { setupCode } = await import("@/lib/auth/setup-code");
  return [
    "",
    "Databasen har ingen organisasjon enno. Opprett den første her:",
    `  ${address}/new-organisation`,
    `  Oppsettkode: ${setupCode()}`,
  ];
}
