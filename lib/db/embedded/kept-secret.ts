import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** The secret of this file, made at first use and readable by nobody else. Only letters, digits, - and _. */
export function keptSecret(file: string): string {
  if (!existsSync(file)) {
    // Written aside and moved into place, so that a cut never leaves half a secret.
    writeFileSync(`${file}.new`, randomBytes(32).toString("base64url"), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, "utf8").trim();
}
