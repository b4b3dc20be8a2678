import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * The address a request came from, as the outermost proxy of ours saw it, or where there is none the server itself
 * (see lib/operation/caller-address.ts); null when callers cannot be told apart.
 */
export async function callerAddress(): Promise<string | null> {
  return addressIn((await headers()).get("x-forwarded-for"), env().trustedProxies);
}

/** Each proxy adds whom it was asked by: so many from the end is what ours say, and all before it is the caller's own claim. */
export function addressIn(forwarded: string | null, trustedProxies: number): string | null {
  const addresses = forwarded?.split(",").map((address) => address.trim()) ?? [];
  return (addresses.at(-Math.max(1, trustedProxies)) ?? addresses[0]) || null;
}
