import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

/** One hash over the names and contents of these files and folders; what is missing counts as empty. */
export function contentHash(paths, ignored = []) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((start) => filesBelow(start, ignored)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(start, ignored) {
  const full = path.join(root, start);
  if (ignored.includes(start) || !existsSync(full)) return [];
  if (statSync(full).isFile()) return [start];
  return readdirSync(full).flatMap((name) => filesBelow(path.posix.join(start, name), ignored));
}
