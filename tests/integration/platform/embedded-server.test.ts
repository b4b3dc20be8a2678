import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { findEmbedded, startEmbedded } from "@/lib/db/embedded/embedded-server";
import { runningProcess } from "@/lib/db/embedded/running-process";
import { ask, newHome } from "./platform-home";

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

test("a first start makes a private, durable server on the loopback", async () => {
  const home = newHome();
  mkdirSync(path.join(home, "cluster.unfinished"));
  writeFileSync(path.join(home, "cluster.unfinished/half"), "left by a start that was cut off");
  const server = await startEmbedded(home);
  expect(server.adopted).toBe(false);
  expect(await findEmbedded(home)).toBe(server.url);
  expect(mode(path.join(home, "cluster"))).toBe("700");
  expect(mode(path.join(home, "database-password"))).toBe("600");
  const names = [
    "listen_addresses",
    "unix_socket_directories",
    "fsync",
    "max_connections",
    "timezone",
    "server_encoding",
  ];
  const settings = await ask<{ name: string; setting: string }>(
    server.url,
    `select name, setting from pg_settings where name in ('${names.join("','").toLowerCase()}') or lower(name) = 'timezone'`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name.toLowerCase(), setting]))).toEqual({
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "on",
    max_connections: "50",
    timezone: "UTC",
    server_encoding: "UTF8",
  });
  expect(await ask(server.url, "select upper('blåbærsyltetøy') as text")).toEqual([
    { text: "BLÅBÆRSYLTETØY" },
  ]);
  const [password] = await ask<{ rolpassword: string }>(
    server.url,
    "select rolpassword from pg_authid where rolname = 'balansert'",
  );
  expect(password?.rolpassword).toMatch(/^SCRAM-SHA-256/);
  await expect(ask(server.url.replace(/:[^:@]+@/, ":guess@"), "select 1")).rejects.toThrow(
    /authentication failed/,
  );

  await server.stop();
  expect(runningProcess(server.pid)).toBeNull();
  expect(await findEmbedded(home)).toBeNull();
});

test("the port is remembered, and another is taken when somebody else has it", async () => {
  const home = newHome();
  const first = await startEmbedded(home, { durable: false });
  await first.stop();
  const second = await startEmbedded(home, { durable: false });
  expect(second.url).toBe(first.url);
  await second.stop();

  const port = Number(new URL(first.url).port);
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve));
  const third = await startEmbedded(home, { durable: false });
  squatter.close();
  expect(new URL(third.url).port).not.toBe(String(port));
});

test("a cluster of another PostgreSQL version is refused, untouched", async () => {
  const home = newHome();
  await (await startEmbedded(home, { durable: false })).stop();
  const version = path.join(home, "cluster/PG_VERSION");
  const ours = readFileSync(version, "utf8");
  writeFileSync(version, "13\n");
  await expect(startEmbedded(home)).rejects.toMatchObject({ code: "otherVersion", facts: { made: "13" } });
  expect(existsSync(path.join(home, "cluster/postmaster.pid"))).toBe(false);
  writeFileSync(version, ours);
});
