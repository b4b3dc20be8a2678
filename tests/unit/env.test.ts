import { describe, expect, it } from "vitest";
import { EnvError, env } from "@/lib/env";

const external = { NODE_ENV: "production", DATABASE_URL: "postgresql://u:p@db.kommunen.no/balansert" };
const secret = "s".repeat(44);

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

  it.each([
    ["no secret for a database of one's own", external, /openssl rand -base64 32/],
    ["a guessable secret", { ...external, NEXTAUTH_SECRET: "hemmeleg" }, /openssl rand -base64 32/],
    ["another kind of database", { DATABASE_URL: "mysql://localhost/x" }, /^DATABASE_URL: /],
    ["a port that is no number", { PORT: "web" }, /^PORT: /],
    ["a port out of range", { PORT: "70000" }, /^PORT: /],
    ["a word that is neither on nor off", { DEMO: "kanskje" }, /^DEMO: /],
  ])("refuses %s", (_why, source, message) => {
    expect(() => env(source)).toThrow(EnvError);
    expect(() => env(source)).toThrow(message);
  });
});
