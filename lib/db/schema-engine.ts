import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaContainer } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { EngineConnections } from "./engine-connections";

let loaded: Promise<void> | undefined;

/** Lends Prisma's schema engine, as WebAssembly: the native one is a download that many networks refuse. */
export async function withSchemaEngine<T>(
  url: string,
  schema: SchemaContainer[],
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load();
  await loaded;
  const connections = new EngineConnections(url);
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(connections);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await connections.close();
  }
}

async function load(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = await WebAssembly.compile(await readFile(file.replace(/\.js$/, ".wasm")));
  const imports = Object.entries(bindings).map(([name, binding]) => [
    name,
    isTimer(name) ? patientTimer : binding,
  ]);
  const { exports } = await WebAssembly.instantiate(module, {
    "./schema_engine_bg.js": Object.fromEntries(imports),
  });
  bindings.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  // Where the engine leaves its last words when it breaks.
  const registry = { set_message: (words: string) => process.emitWarning(words) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
}

function isTimer(name: string): boolean {
  return name.startsWith("__wbg_setTimeout");
}

/** The engine leaves a timer of ten seconds behind, for a lock it got long ago; that must not keep the process up. */
function patientTimer(work: () => void, delay: number): NodeJS.Timeout {
  return setTimeout(work, delay).unref();
}
