import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive in the making; what is not given is as it should be. */
export type ZipPart = { name: string; content?: Buffer | string; flags?: number; claimedSize?: number };

/** A zip archive of these entries, right or wrong as they say. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, content = "", flags = 0, claimedSize } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const before = at;
    const part = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, title, packed]);
    local.push(part);
    at += part.length;
    const end = Buffer.alloc(14);
    end.writeUInt32LE(before, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, end, title]));
  }
  const directory = Buffer.concat(central);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(parts.length % 65_536, 4);
  tail.writeUInt16LE(parts.length % 65_536, 6);
  tail.writeUInt32LE(directory.length, 8);
  tail.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, Buffer.from("PK\u0005\u0006"), tail]);
}

/** The checksum, where this Node has it; what is tested here does not rest on it. */
function crc(bytes: Buffer): number {
  return typeof crc32 === "function" ? crc32(bytes) : 0;
}
