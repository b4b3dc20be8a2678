import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

export type OidcPerson = { sub: string; claims: Record<string, unknown> };

/** A sign-in provider on loopback that lets in whoever `person` is right now, and asks for no consent. */
export async function startOidcServer(redirectUri: string) {
  const http = createServer();
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const { port } = http.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const client = { id: "balansert", secret: "a secret between the two of them" };
  const server = { issuer, client, person: { sub: "nobody", claims: {} } as OidcPerson, stop };
  const configuration: Configuration = {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], roles: ["roles"] },
    scopes: ["openid", "email", "profile", "roles"],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...server.person.claims }),
    }),
    cookies: { keys: ["only a test"] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
  };
  const provider = new Provider(issuer, configuration);
  const callback = provider.callback();
  http.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return callback(request, response);
    const details = await provider.interactionDetails(request, response);
    const { sub } = server.person;
    const grant = new provider.Grant({ accountId: sub, clientId: client.id });
    grant.addOIDCScope(String(details.params.scope));
    const result = { login: { accountId: sub }, consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  async function stop() {
    http.closeAllConnections();
    http.close();
    await once(http, "close");
  }
  return server;
}
