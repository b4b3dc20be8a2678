import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { takeFolder } from "@/lib/db/embedded/folder-lock";
import { keepEmbedded } from "@/lib/db/embedded/keeper";

// Stands in for the application in tests that kill it: holds the folder, runs and keeps its database, tells both, and waits.
const home = process.argv[2] ?? "";
takeFolder(home, "test");
const server = await startEmbedded(home, { durable: process.argv[3] === "durable" });
keepEmbedded(home, server, () => undefined);
console.log(JSON.stringify({ url: server.url, pid: server.pid }));
setInterval(() => undefined, 1_000);
