import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { takeFolder } from "@/lib/db/embedded/folder-lock";

// Stands in for the application in tests that kill it: holds the folder, runs its database, tells both, and waits.
const home = process.argv[2] ?? "";
takeFolder(home, "test");
const { url, pid } = await startEmbedded(home, { durable: process.argv[3] === "durable" });
console.log(JSON.stringify({ url, pid }));
setInterval(() => undefined, 1_000);
