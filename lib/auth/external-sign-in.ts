import "server-only";
import { env } from "@/lib/env";
import { callNextAuth } from "./next-auth-call";
import { OIDC_PROVIDER } from "./oidc";

/** What those who sign in elsewhere call it; null when only local accounts are let in. */
export function externalProvider(): string | null {
  return env().oidc?.name ?? null;
}

/**
 * Begins signing in elsewhere: the provider's address to go to, and the cookies that tie its answer to this browser.
 * Null when there is no provider, or it does not answer. next-auth wants a form with a token; a link needs no script, and is
 * let through the browser's rules about where forms may lead.
 */
export async function startExternalSignIn(
  callbackUrl: string,
): Promise<{ address: string; setCookies: string[] } | null> {
  if (externalProvider() === null) return null;
  const csrf = await callNextAuth({ path: ["csrf"] });
  const { body, setCookies } = await callNextAuth({
    path: ["signin", OIDC_PROVIDER],
    cookies: Object.fromEntries(csrf.setCookies.map(pairOf)),
    body: { csrfToken: csrf.body.csrfToken ?? "", callbackUrl },
  });
  // It answers a provider that does not with an address of our own, about the error.
  const { url: address } = body;
  return address && !address.includes("error=OAuthSignin") ? { address, setCookies } : null;
}

/** Name and value of a Set-Cookie line. */
function pairOf(line: string): [string, string] {
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
}
