/** One entry of a zip archive, as its central directory tells. */
export type ZipEntry = {
  name: string;
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  size: number;
  /** Where its bytes begin; null: the archive contradicts itself. */
  start: number | null;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const BEYOND_32_BITS = 0xffffffff;

/** The entries of a zip archive, or null when it is none, has more than `most` of them, or is of the kind beyond 4 GB. */
export function readZipDirectory(bytes: Buffer, most: number): ZipEntry[] | null {
  if (bytes.length < END_SIZE || bytes.readUInt32LE(0) !== LOCAL) return null;
  const end = endOf(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > most) return null;
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_SIZE > end || bytes.readUInt32LE(at) !== CENTRAL) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push(entryAt(bytes, at, nameLength));
    at += CENTRAL_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return null;
}

function entryAt(bytes: Buffer, at: number, nameLength: number): ZipEntry {
  const packedSize = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  return {
    name: bytes.toString("utf8", at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packedSize,
    size,
    start: size === BEYOND_32_BITS ? null : startOf(bytes, bytes.readUInt32LE(at + 42), packedSize),
  };
}

function startOf(bytes: Buffer, local: number, packedSize: number): number | null {
  if (local + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return null;
  const start = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return start + packedSize > bytes.length ? null : start;
}
