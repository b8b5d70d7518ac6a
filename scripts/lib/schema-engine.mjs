import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { readMigrations } from "./migrate.mjs";
import { inProject } from "./paths.mjs";

/** Tables the schema does not know and the diff must not drop. */
const HAND_MADE = ["app.clock"];

/**
 * What the migrations still lack to give the schema, as SQL; null when they agree.
 * @param {{ superuserUrl: string, schemaFolder?: string, migrationsFolder?: string, handMade?: string[] }} options any throw-away server; shadow databases come and go in it
 * @returns {Promise<string | null>}
 */
export async function missingMigration({ superuserUrl, schemaFolder = inProject("prisma", "schema"), migrationsFolder = inProject("prisma", "migrations"), handMade = HAND_MADE }) {
  const files = readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(schemaFolder, name), content: readFileSync(join(schemaFolder, name), "utf8") }));
  const factory = shadowingFactory(superuserUrl);
  const engine = await openEngine(files, factory);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList(migrationsFolder) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      shadowDatabaseUrl: null,
      filters: { externalTables: handMade, externalEnums: [] },
    });
    const script = exitCode === 2 ? withoutHandMadeKeys(stdout ?? "") : "";
    return script.trim() === "" ? null : script;
  } finally {
    engine.free();
  }
}

/**
 * Foreign keys between rooms are made by hand (the schema keeps such references opaque) and named without Prisma's
 * `_fkey`: the diff would drop them each time.
 * @param {string} script
 */
const withoutHandMadeKeys = (script) => script.replace(/-- DropForeignKey\nALTER TABLE \S+ DROP CONSTRAINT "(?!\w*_fkey")\w+";\n*/g, "");

/** @param {string} folder */
const migrationList = (folder) => ({
  baseDir: folder,
  shadowDbInitScript: "",
  // The engine wants the lock file even before the first migration.
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
  })),
});

/** @param {{ path: string, content: string }[]} files @param {any} factory */
async function openEngine(files, factory) {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  return SchemaEngine.new({ datamodels: files.map((entry) => [entry.path, entry.content]) }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory));
}

/** @type {Promise<any> | undefined} once a process: the module keeps views of one instance's memory */
let bindings;

async function loadBindings() {
  // Without a place for its message a panic of the engine hides it behind another error.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ message) => console.error(message) } });
  /** @type {any} */
  const module = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  // Node cannot import .wasm by itself.
  const file = inProject("node_modules", "@prisma", "schema-engine-wasm", "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": module });
  module.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start?.();
  return module;
}

/**
 * adapter-pg as the engine needs it. Given as parts: a connection string would win over the shadow's name,
 * and the migrations would run in the real database.
 * @param {string} url
 */
function shadowingFactory(url) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const parts = { host: hostname, port: Number(port), user: decodeURIComponent(username), password: decodeURIComponent(password), database: pathname.slice(1) };
  const factory = /** @type {any} */ (new PrismaPg(parts));
  const connect = async (/** @type {string} */ database) => mend(await new PrismaPg({ ...parts, database }).connect());
  factory.connect = () => connect(parts.database);
  // Its own shadow is dropped before its pool closes, which PostgreSQL refuses.
  factory.connectToShadowDb = async () => {
    const server = await connect(parts.database);
    const name = `shadow_${randomUUID()}`;
    await server.executeScript(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const shadow = await connect(name);
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await server.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await server.dispose();
    };
    return shadow;
  };
  return factory;
}

/**
 * Two faults of adapter-pg in this use.
 * @param {any} adapter
 */
function mend(adapter) {
  /** @type {WeakMap<object, number[]>} */
  const chars = new WeakMap();
  const [perform, queryRaw] = [adapter.performIO.bind(adapter), adapter.queryRaw.bind(adapter)];
  // It refuses the type "char" (18) of the catalogues: read as text (25), answered as a character.
  adapter.performIO = async (/** @type {object} */ query) => {
    const result = await perform(query);
    const found = (result.fields ?? []).flatMap((/** @type {any} */ field, /** @type {number} */ index) => (field.dataTypeID === 18 ? ((field.dataTypeID = 25), [index]) : []));
    chars.set(query, found);
    return result;
  };
  adapter.queryRaw = async (/** @type {object} */ query) => {
    const result = await queryRaw(query);
    for (const index of chars.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // It splits scripts at ";" and breaks function bodies.
  adapter.executeScript = async (/** @type {string} */ script) => {
    try {
      await adapter.client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}
