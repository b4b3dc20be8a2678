import { once } from "node:events";
import {
  Agent,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { isReady } from "./replica";

const LOOK_MS = 100;
const SAFE = new Set(["GET", "HEAD"]);

/** A small proxy: each request to the next server that says it is ready. */
export type RoundRobin = {
  url: string;
  /** Whether visitors are sent there now. */
  sends: (target: string) => boolean;
  /** How many requests each server has answered. */
  answered: Map<string, number>;
  /** Why requests were not. */
  faults: string[];
  close: () => Promise<void>;
};

/** The servers as the proxy knows them. */
type Servers = {
  ready: Set<string>;
  answered: Map<string, number>;
  faults: string[];
  turn: number;
  agent: Agent;
};

export async function openRoundRobin(targets: readonly string[]): Promise<RoundRobin> {
  // Idle connections are let go before the server lets go of them.
  const agent = new Agent({ keepAlive: true, timeout: 30_000 });
  const servers: Servers = { ready: new Set(), answered: new Map(), faults: [], turn: 0, agent };
  const closing = new AbortController();
  void watch(servers, targets, closing.signal);
  const server = createServer((asked, response) => void handle(servers, asked, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sends: (target) => servers.ready.has(target),
    answered: servers.answered,
    faults: servers.faults,
    close: async () => {
      closing.abort();
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function watch({ ready }: Servers, targets: readonly string[], closing: AbortSignal): Promise<void> {
  for (; !closing.aborted; await sleep(LOOK_MS)) {
    for (const target of targets) {
      if (await isReady(target)) ready.add(target);
      else ready.delete(target);
    }
  }
}

async function handle(servers: Servers, asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(asked);
  const first = await pass(servers, asked, body);
  const answer =
    typeof first === "string" && mayRepeat(asked, first) ? await pass(servers, asked, body) : first;
  if (typeof answer === "string") {
    servers.faults.push(`${asked.method} ${answer}`);
    return void response.writeHead(502).end();
  }
  response.writeHead(answer.statusCode ?? 502, withoutConnection(answer.headers));
  answer.pipe(response);
}

/** What only reads is asked of another when one server fails; what writes might have been done, unless it never got through. */
function mayRepeat({ method = "" }: IncomingMessage, fault: string): boolean {
  return SAFE.has(method) || fault === "ECONNREFUSED";
}

/** The answer of the server whose turn it is, or why there is none. */
async function pass(servers: Servers, asked: IncomingMessage, body: Buffer) {
  const { url = "/", method, headers, socket } = asked;
  const { ready, answered, agent } = servers;
  servers.turn += 1;
  const target = [...ready][servers.turn % ready.size];
  if (target === undefined) return "nobody is ready";
  const from = { "x-forwarded-for": socket.remoteAddress, "content-length": body.length };
  const passed = { ...withoutConnection(headers), ...from };
  return new Promise<IncomingMessage | string>((resolve) => {
    request(target + url, { agent, method, headers: passed })
      .on("response", (answer) => {
        answered.set(target, (answered.get(target) ?? 0) + 1);
        resolve(answer);
      })
      .on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
      .end(body);
  });
}

/** What is about the one connection is not about the other. */
function withoutConnection({
  connection: _,
  "keep-alive": __,
  "transfer-encoding": ___,
  ...rest
}: IncomingHttpHeaders) {
  return rest;
}
