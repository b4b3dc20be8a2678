import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { settleAddress } from "@/lib/operation/caller-address";

it.each([
  ["a caller from outside", "203.0.113.7", undefined, "203.0.113.7"],
  ["a caller from outside who says they are elsewhere", "203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["the same over IPv6", "2001:db8::7", "198.51.100.1", "2001:db8::7"],
  ["an IPv4 caller on an IPv6 socket", "::ffff:203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["a caller of our own networks", "10.1.2.3", undefined, "10.1.2.3"],
  ["a proxy nobody told us of", "10.1.2.3", "203.0.113.7", ""],
  ["the same on this machine", "127.0.0.1", "203.0.113.7", ""],
  ["the same over IPv6", "fd00::1", "203.0.113.7", ""],
  ["a connection that is gone", undefined, "203.0.113.7", ""],
])("%s", (_why, remoteAddress, forwarded, settled) => {
  const request = { headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } };
  settleAddress(request as unknown as IncomingMessage);
  expect(request.headers["x-forwarded-for"]).toBe(settled);
});
