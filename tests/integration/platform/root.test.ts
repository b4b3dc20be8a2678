import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPackage, usablePrograms } from "@/lib/db/embedded/binaries";
import { removeEmbedded, startEmbedded } from "@/lib/db/embedded/embedded-server";
import { placeOf, recall } from "@/lib/db/embedded/place";
import { serverUser } from "@/lib/db/embedded/server-user";
import { ask } from "./platform-home";

const isRoot = process.getuid?.() === 0;

function lockedFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "balansert-locked-"));
  chmodSync(folder, 0o700);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.skipIf(!isRoot)("below a root-only home the cluster lies elsewhere, and is found again", async () => {
  const home = path.join(lockedFolder(), "project/.balansert");
  const first = await startEmbedded(home, { durable: false });
  const folder = recall(home).folder ?? "";
  onTestFinished(() => removeEmbedded(home));
  expect(folder).toMatch(/^\/var\/lib\/balansert\/[0-9a-f]{16}$/);
  expect(existsSync(path.join(home, "cluster"))).toBe(false);
  await ask(first.url, "create table kept as select 42 as answer");
  await first.stop();
  const second = await startEmbedded(home, { durable: false });
  expect(await ask(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
  expect(placeOf(home).folder).toBe(folder);
  await removeEmbedded(home);
  expect(existsSync(folder)).toBe(false);
});

test.skipIf(!isRoot)("programs the server's user cannot reach are copied, and their links made", () => {
  const { folder, version } = findPackage();
  const packaged = path.join(lockedFolder(), "package");
  cpSync(folder, packaged, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
  const place = mkdtempSync(path.join(tmpdir(), "balansert-place-"));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  chmodSync(place, 0o711);
  const programs = usablePrograms(place, serverUser(place), { folder: packaged, version });
  expect(programs).toBe(path.join(place, `postgresql-${version}`, "native/bin"));
});

test("links that npm left out are made where the package stands", () => {
  const { folder, version } = findPackage();
  const packaged = mkdtempSync(path.join(tmpdir(), "balansert-package-"));
  onTestFinished(() => rmSync(packaged, { recursive: true, force: true }));
  chmodSync(packaged, 0o755);
  mkdirSync(path.join(packaged, "native"));
  cpSync(path.join(folder, "native"), path.join(packaged, "native"), {
    recursive: true,
    filter: (file) => !lstatSync(file).isSymbolicLink(),
  });
  const programs = usablePrograms("/nowhere", serverUser("/nowhere"), { folder: packaged, version });
  expect(programs).toBe(path.join(packaged, "native/bin"));
  expect(readdirSync(path.join(packaged, "native/lib")).some((name) => name.startsWith("libpq.so"))).toBe(
    true,
  );
});
