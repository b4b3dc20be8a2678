import { describe, expect, it } from "vitest";
import { EnvError, env } from "@/lib/env";

const external = { NODE_ENV: "production", DATABASE_URL: "postgresql://u:p@db.kommunen.no/balansert" };
const secret = "s".repeat(44);
const provider = {
  OIDC_ISSUER: "https://idp.kommunen.no/v2.0",
  OIDC_CLIENT_ID: "balansert",
  OIDC_CLIENT_SECRET: "løynd",
  OIDC_ORGANISATION: "1517",
};

describe("env", () => {
  it("needs nothing for the embedded database, and shows the demo", () => {
    expect(env({ NODE_ENV: "production" })).toMatchObject({
      port: 3000,
      host: "localhost",
      demo: true,
      dataFolder: ".balansert",
    });
  });

  it("is no demo on a database of one's own, unless asked for", () => {
    expect(env({ ...external, NEXTAUTH_SECRET: secret }).demo).toBe(false);
    expect(env({ ...external, NEXTAUTH_SECRET: secret, DEMO: "on" }).demo).toBe(true);
  });

  it("counts an empty variable as not set", () => {
    expect(env({ DATABASE_URL: "", PORT: "", DEMO: "" })).toMatchObject({
      databaseUrl: undefined,
      port: 3000,
      demo: true,
    });
  });

  it("keeps the public address without its last slash", () => {
    expect(env({ NEXTAUTH_URL: "https://balansert.kommunen.no/" }).publicUrl).toBe(
      "https://balansert.kommunen.no",
    );
  });

  it("sends no mail and asks no provider unless told of one", () => {
    expect(env({})).toMatchObject({ mail: null, oidc: null });
  });

  it("takes no backups and shows no measurements unless told to", () => {
    expect(env({})).toMatchObject({ backup: null, metricsToken: undefined });
    expect(env({ BACKUP_DIR: "/srv/backup" }).backup).toEqual({ folder: "/srv/backup", hour: 2, keep: 30 });
    expect(env({ BACKUP_DIR: "/b", BACKUP_HOUR: "0", BACKUP_KEEP: "7" }).backup).toMatchObject({
      hour: 0,
      keep: 7,
    });
  });

  it("knows a mail server by its address and the sender", () => {
    const mail = { url: "smtps://brukar:passord@post.kommunen.no", from: "Balansert <b@kommunen.no>" };
    expect(env({ SMTP_URL: mail.url, MAIL_FROM: mail.from }).mail).toEqual(mail);
  });

  it("calls a provider by its host unless it has a name, and trusts no address unless told to", () => {
    expect(env(provider).oidc).toMatchObject({
      name: "idp.kommunen.no",
      scope: "openid email profile",
      trustEmail: false,
      grantsClaim: undefined,
      grantsMap: {},
    });
    const map = { "gruppe-1": "leader:hareid-skule" };
    const given = { ...provider, OIDC_NAME: "Entra ID", OIDC_GRANTS_MAP: JSON.stringify(map) };
    expect(env(given).oidc).toMatchObject({ name: "Entra ID", grantsMap: map });
  });

  it.each([
    ["no secret for a database of one's own", external, /openssl rand -base64 32/],
    ["a guessable secret", { ...external, NEXTAUTH_SECRET: "hemmeleg" }, /openssl rand -base64 32/],
    ["another kind of database", { DATABASE_URL: "mysql://localhost/x" }, /^DATABASE_URL: /],
    ["a port that is no number", { PORT: "web" }, /^PORT: /],
    ["a port out of range", { PORT: "70000" }, /^PORT: /],
    ["a word that is neither on nor off", { DEMO: "kanskje" }, /^DEMO: /],
    ["a mail server without a sender", { SMTP_URL: "smtp://post.kommunen.no" }, /^MAIL_FROM: /],
    ["another kind of mail server", { SMTP_URL: "https://post.kommunen.no" }, /^SMTP_URL: /],
    ["an hour the day does not have", { REMIND_HOUR: "24" }, /^REMIND_HOUR: /],
    ["no backups to keep", { BACKUP_KEEP: "0" }, /^BACKUP_KEEP: /],
    ["a token one could guess", { METRICS_TOKEN: "token" }, /^METRICS_TOKEN: /],
    ["jobs neither on nor off", { JOBS: "sometimes" }, /^JOBS: /],
    ["half a provider", { OIDC_ISSUER: "https://idp.no", OIDC_CLIENT_ID: "x" }, /OIDC_CLIENT_SECRET/],
    ["a map of roles that is no JSON", { ...provider, OIDC_GRANTS_MAP: "leader" }, /^OIDC_GRANTS_MAP: /],
    ["a map of roles to something else", { ...provider, OIDC_GRANTS_MAP: '{"a":1}' }, /^OIDC_GRANTS_MAP/],
  ])("refuses %s", (_why, source, message) => {
    expect(() => env(source)).toThrow(EnvError);
    expect(() => env(source)).toThrow(message);
  });
});
