import { connect, createServer } from "node:net";

/** The first port from `wanted` on where the server can listen and nobody answers. */
export async function freeWebPort(wanted: number, address: string): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port += 1) {
    if (!(await isTaken(port, address))) return port;
  }
  throw new Error(`Fann ingen ledig port frå ${wanted} og oppover.`);
}

/** A program on the other loopback does not stop us from listening, but would get the visitors of "localhost". */
async function isTaken(port: number, address: string): Promise<boolean> {
  const answers = await Promise.all([
    doesAnswer(port, "127.0.0.1"),
    doesAnswer(port, "::1"),
    refusesUs(port, address),
  ]);
  return answers.includes(true);
}

function doesAnswer(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const tell = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => tell(true));
    socket.once("timeout", () => tell(false));
    socket.once("error", () => tell(false));
  });
}

function refusesUs(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(true));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(false)));
  });
}
