import { createServer } from "node:net";

/** A port of the loopback that nobody listens on: the wanted one when it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
  return (await portThatOpens(wanted)) ?? (await portThatOpens(0)) ?? 0;
}

function portThatOpens(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}
