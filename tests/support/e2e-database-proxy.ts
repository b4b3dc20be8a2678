import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** Stands between the application and PostgreSQL, so that a test can take the database away and give it back. */
export type DatabaseProxy = {
  url: string;
  /** Nobody listens any more, and every connection is cut. */
  takeAway: () => Promise<void>;
  giveBack: () => Promise<void>;
};

export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const relay = (client: Socket) => {
    const server = connect({ port: Number(target.port), host: target.hostname, noDelay: true });
    keep(client, server);
    keep(server, client);
    client.pipe(server).pipe(client);
  };
  const listen = async (port: number) => {
    // Without delay, as PostgreSQL itself answers: else a large answer waits for acknowledgements, 40 ms at a time.
    const opened = createServer({ noDelay: true }, relay).listen(port, "127.0.0.1");
    await once(opened, "listening");
    return opened;
  };
  let listener: Server = await listen(0);
  const { port } = listener.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    takeAway: async () => {
      if (!listener.listening) return;
      const closed = once(listener, "close");
      listener.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    giveBack: async () => {
      if (!listener.listening) listener = await listen(port);
    },
  };
}
