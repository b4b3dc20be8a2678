import { z } from "zod";

/** The settings are wrong; the message is for the person who starts the server. */
export class EnvError extends Error {}

const flag = z.enum(["on", "off", "1", "0", "true", "false"]).transform((word) => /^(on|1|true)$/.test(word));

const grantsMap = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('skal vere JSON: {"gruppe-id": "leader:hareid-skule"}');
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.string()));

const variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "skal vere ei PostgreSQL-adresse: postgresql://brukar:passord@tenar/base")
    .optional(),
  HOST: z.string().default("localhost"),
  PORT: z.coerce.number("skal vere eit tal").int().min(1).max(65_535).default(3000),
  NEXTAUTH_SECRET: z.string().optional(),
  NEXTAUTH_URL: z.url("skal vere ei nettadresse, til dømes https://balansert.kommunen.no").optional(),
  BALANSERT_DATA: z.string().default(".balansert"),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "skal vere ei SMTP-adresse: smtp://brukar:passord@tenar:587")
    .optional(),
  MAIL_FROM: z
    .string()
    .includes("@", "skal vere ei e-postadresse, gjerne Balansert <balansert@kommunen.no>")
    .optional(),
  JOBS: flag.default(true),
  REMIND_HOUR: z.coerce.number("skal vere ein time mellom 0 og 23").int().min(0).max(23).default(7),
  KEEP_SIGN_INS: z.coerce.number("skal vere dagar, mellom 1 og 3650").int().min(1).max(3650).default(30),
  KEEP_LETTERS: z.coerce.number("skal vere dagar, mellom 1 og 3650").int().min(1).max(3650).default(90),
  BACKUP_DIR: z.string().optional(),
  BACKUP_HOUR: z.coerce.number("skal vere ein time mellom 0 og 23").int().min(0).max(23).default(2),
  BACKUP_KEEP: z.coerce.number("skal vere eit tal mellom 1 og 3650").int().min(1).max(3650).default(30),
  METRICS_TOKEN: z.string().min(16, "skal ha minst 16 teikn").optional(),
  DRAIN_SECONDS: z.coerce.number("skal vere eit tal mellom 0 og 300").int().min(0).max(300).default(0),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url("skal vere ei nettadresse, til dømes http://localhost:4318").optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .default("")
    .transform((text) => Object.fromEntries(new URLSearchParams(text.replaceAll(",", "&")))),
  OTEL_SERVICE_NAME: z.string().default("balansert"),
  TRUSTED_PROXIES: z.coerce.number("skal vere eit tal mellom 0 og 9").int().min(0).max(9).default(0),
  OIDC_ISSUER: z
    .url("skal vere ei nettadresse, til dømes https://login.microsoftonline.com/…/v2.0")
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ORGANISATION: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  OIDC_SCOPE: z.string().default("openid email profile"),
  OIDC_TRUST_EMAIL: flag.default(false),
  OIDC_GRANTS_CLAIM: z.string().optional(),
  OIDC_GRANTS_MAP: grantsMap.default({}),
});
type Variables = z.output<typeof variables>;

/** A provider of sign-in outside Balansert. */
export type Oidc = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Code of the organisation whose users it vouches for. */
  organisation: string;
  /** What its users call it. */
  name: string;
  scope: string;
  /** Its e-mail addresses are verified even where it does not say so (Entra ID of one's own tenant). */
  trustEmail: boolean;
  /** Claim whose values give roles, as "leader:hareid-skule" or by `grantsMap`; undefined: roles are given here. */
  grantsClaim: string | undefined;
  grantsMap: Record<string, string>;
};

export type Env = {
  mode: "development" | "production" | "test";
  /** PostgreSQL to use; undefined means the embedded one, whose address only the start script knows. */
  databaseUrl: string | undefined;
  host: string;
  port: number;
  /** Signs the sessions. */
  sessionSecret: string | undefined;
  /** The address people use, without a trailing slash. */
  publicUrl: string | undefined;
  /** Holds what must outlive a restart: the embedded database, its password, the session secret. */
  dataFolder: string;
  /** Demo accounts are shown, and an empty database is filled. */
  demo: boolean;
  logLevel: Variables["LOG_LEVEL"];
  /** Where e-mail is handed over, and whom it is from; null means it stays in the outbox. */
  mail: { url: string; from: string } | null;
  /** This server sends e-mail and reminders by itself, taking turns with the others. */
  jobs: boolean;
  /** The hour of the day, in Norway, from which the day's reminders are written. */
  remindHour: number;
  /** For how many days ended sign-ins and letters are kept. */
  retention: { signIns: number; letters: number };
  /** Where a backup is laid each day once the hour has come in Norway, and how many are kept; null: nowhere. */
  backup: { folder: string; hour: number; keep: number } | null;
  /** Who shows it may read the server's measurements of itself; undefined: nobody. */
  metricsToken: string | undefined;
  /** The OpenTelemetry collector that is told of each request, and what the server is called there; null: none is. */
  traces: { url: string; headers: Record<string, string>; service: string } | null;
  /** How long a server that is to stop answers on while it says that it is not ready, so that a proxy sends visitors elsewhere. */
  drainSeconds: number;
  /** How many proxies of our own stand between callers and the server: as many addresses they were forwarded for are true. */
  trustedProxies: number;
  oidc: Oidc | null;
};

const missingSecret = `NEXTAUTH_SECRET manglar eller er kortare enn 32 teikn.
Med eigen database (DATABASE_URL) må du setje han sjølv, lik på alle tenarane. Lag han slik:
  openssl rand -base64 32`;

/** Reads the settings anew on each call: tests and the start script set them before others ask. */
export function env(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new EnvError(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"),
    );
  }
  const values = parsed.data;
  const secretIsOurs = values.NODE_ENV !== "production" || values.DATABASE_URL === undefined;
  if (!secretIsOurs && (values.NEXTAUTH_SECRET ?? "").length < 32) throw new EnvError(missingSecret);
  return {
    mode: values.NODE_ENV,
    databaseUrl: values.DATABASE_URL,
    host: values.HOST,
    port: values.PORT,
    sessionSecret: values.NEXTAUTH_SECRET,
    publicUrl: values.NEXTAUTH_URL?.replace(/\/$/, ""),
    dataFolder: values.BALANSERT_DATA,
    demo: values.DEMO ?? values.DATABASE_URL === undefined,
    logLevel: values.LOG_LEVEL,
    mail: mailOf(values),
    jobs: values.JOBS,
    remindHour: values.REMIND_HOUR,
    retention: { signIns: values.KEEP_SIGN_INS, letters: values.KEEP_LETTERS },
    backup: backupOf(values),
    metricsToken: values.METRICS_TOKEN,
    traces: tracesOf(values),
    drainSeconds: values.DRAIN_SECONDS,
    trustedProxies: values.TRUSTED_PROXIES,
    oidc: oidcOf(values),
  };
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Variables): Env["mail"] {
  if (url === undefined) return null;
  if (from === undefined) throw new EnvError("MAIL_FROM: må vere sett når SMTP_URL er det");
  return { url, from };
}

function backupOf({ BACKUP_DIR: folder, BACKUP_HOUR: hour, BACKUP_KEEP: keep }: Variables): Env["backup"] {
  return folder === undefined ? null : { folder, hour, keep };
}

function tracesOf(values: Variables): Env["traces"] {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers } = values;
  if (endpoint === undefined) return null;
  return { url: `${endpoint.replace(/\/$/, "")}/v1/traces`, headers, service: values.OTEL_SERVICE_NAME };
}

function oidcOf(values: Variables): Oidc | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ORGANISATION } = values;
  if (OIDC_ISSUER === undefined) return null;
  if (!(OIDC_CLIENT_ID && OIDC_CLIENT_SECRET && OIDC_ORGANISATION)) {
    throw new EnvError(
      "OIDC_CLIENT_ID, OIDC_CLIENT_SECRET og OIDC_ORGANISATION må vere sette når OIDC_ISSUER er det",
    );
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    organisation: OIDC_ORGANISATION,
    name: values.OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
    scope: values.OIDC_SCOPE,
    trustEmail: values.OIDC_TRUST_EMAIL,
    grantsClaim: values.OIDC_GRANTS_CLAIM,
    grantsMap: values.OIDC_GRANTS_MAP,
  };
}
