import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** Why a file is refused before anything of it is read. */
export type GuardCode = "emptyFile" | "tooLarge" | "notWorkbook" | "hostile";

/** The largest file that is taken, and what it may unpack to. */
export const LARGEST_FILE = 10 * 1024 * 1024;
const LARGEST_PART = 24 * 1024 * 1024;
const LARGEST_WHOLE = 32 * 1024 * 1024;
const MOST_ENTRIES = 500;
const LONGEST_NAME = 255;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

/**
 * Looks a file over before it is read as a workbook: size, kind, what it says it unpacks to and what it really does, one part at a
 * time; names that lead out of the archive, archives within it, encryption, and XML that defines entities. Null: nothing is wrong.
 */
export async function guardXlsx(bytes: Buffer): Promise<GuardCode | null> {
  if (bytes.length === 0) return "emptyFile";
  if (bytes.length > LARGEST_FILE) return "tooLarge";
  const entries = readZipDirectory(bytes, MOST_ENTRIES);
  if (!entries?.some(({ name }) => name === "xl/workbook.xml")) return "notWorkbook";
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_WHOLE) return "tooLarge";
  return (await areHarmless(bytes, entries)) ? null : "hostile";
}

async function areHarmless(bytes: Buffer, entries: readonly ZipEntry[]): Promise<boolean> {
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length || entries.some(isSuspect)) return false;
  for (const entry of entries.filter(isXml)) {
    if (!(await isPlainXml(bytes, entry))) return false;
  }
  return true;
}

const isXml = ({ name }: ZipEntry) => /\.(xml|rels)$/i.test(name);

function isSuspect({ name, method, isEncrypted, size, start, packedSize }: ZipEntry): boolean {
  const leadsOut = /^[/\\]|^[a-z]:|\\|\0|(^|\/)\.\.(\/|$)/i.test(name) || name.length > LONGEST_NAME;
  const isArchive = /\.(zip|xlsx|xlsm|jar|gz|7z)$/i.test(name);
  const isOdd = method !== DEFLATED && !(method === STORED && packedSize === size);
  return leadsOut || isArchive || isEncrypted || isOdd || start === null || size > LARGEST_PART;
}

/** Unpacks one part, to no more than it says it is, and looks for definitions of entities: no workbook has them. */
async function isPlainXml(bytes: Buffer, { start, packedSize, method, size }: ZipEntry): Promise<boolean> {
  const packed = bytes.subarray(start ?? 0, (start ?? 0) + packedSize);
  const part = method === STORED ? packed : await unpacked(packed, size);
  if (part === null || part.length !== size) return false;
  // Another encoding than UTF-8 could hide what is looked for.
  return !part.includes(0) && !part.includes("<!DOCTYPE") && !part.includes("<!ENTITY");
}

async function unpacked(packed: Buffer, size: number): Promise<Buffer | null> {
  if (size === 0) return Buffer.alloc(0);
  try {
    return await inflate(packed, { maxOutputLength: size });
  } catch {
    return null;
  }
}
