import "server-only";
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import { log } from "@/lib/log";

const FORWARDED = "x-forwarded-for";

const inside = new BlockList();
for (const [network, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["127.0.0.0", 8],
] as const) {
  inside.addSubnet(network, bits, "ipv4");
}
inside.addAddress("::1", "ipv6");
inside.addSubnet("fc00::", 7, "ipv6");
inside.addSubnet("fe80::", 10, "ipv6");

let told = false;

/**
 * For servers that trust no proxy. Anyone may say where a request came from: what they say is replaced by the address of the connection. But
 * when it comes from within our own networks and was forwarded, a proxy nobody told us of stands there, with everyone behind it: then
 * callers cannot be told apart, which is said once in the log.
 */
export function settleAddress({ headers, socket }: IncomingMessage): void {
  const address = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const isHidden = headers[FORWARDED] !== undefined && isInside(address);
  headers[FORWARDED] = isHidden ? "" : address;
  if (isHidden && !told)
    log.warn("a proxy stands in front: set TRUSTED_PROXIES, else askings are not limited by address");
  told ||= isHidden;
}

function isInside(address: string): boolean {
  return isIP(address) !== 0 && inside.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
