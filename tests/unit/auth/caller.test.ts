import { describe, expect, it } from "vitest";
import { addressIn } from "@/lib/auth/caller";

describe("where a request came from", () => {
  it.each([
    ["no proxy is trusted: the server itself wrote it", "203.0.113.7", 0, "203.0.113.7"],
    ["no proxy is trusted, but one stands there: callers cannot be told apart", "", 0, null],
    ["one proxy tells whom it was asked by", "203.0.113.7", 1, "203.0.113.7"],
    ["what the caller claims itself does not count", "10.0.0.1, 203.0.113.7", 1, "203.0.113.7"],
    ["two proxies in a row", "10.0.0.1, 203.0.113.7, 192.0.2.1", 2, "203.0.113.7"],
    ["fewer than there should be", "203.0.113.7", 2, "203.0.113.7"],
    ["nothing was told", null, 1, null],
    ["nothing stands there", "", 1, null],
  ])("%s", (_why, forwarded, proxies, address) => {
    expect(addressIn(forwarded, proxies)).toBe(address);
  });
});
