#!/usr/bin/env node
// PRISMA'S SCHEMA ENGINE, from WebAssembly. `prisma generate`, `validate` and `migrate` talk to a native
// program that they download before almost every command; where that host cannot be reached, nothing
// works. This program answers the same questions (JSON-RPC, a line each, over stdin and stdout) with the
// same engine from npm, `@prisma/schema-engine-wasm`. `prisma.config.ts` puts it in the native one's place.
//
// The wasm package and the CLI must be of one version: both are pinned in package.json.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { adapterFactory } from "./schema-engine-adapter.mjs";

const require = createRequire(import.meta.url);

/** Errors of PostgreSQL or of the network, as the codes that the CLI explains to people. */
const PRISMA_CODES = {
  "3D000": "P1003",
  "28P01": "P1000",
  28000: "P1010",
  ECONNREFUSED: "P1001",
  ENOTFOUND: "P1001",
  ETIMEDOUT: "P1002",
};

function log(level, message, extra = {}) {
  const line = { timestamp: new Date().toISOString(), level, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify({ ...line, fields: { message, ...extra } })}\n`);
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** `cli can-connect-to-database | create-database | drop-database`: one question, one exit code. */
async function oneShot(command, url) {
  const target = new URL(url);
  const name = pg.escapeIdentifier(decodeURIComponent(target.pathname.slice(1)) || "postgres");
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  if (command === "can-connect-to-database") return withClient(url, async () => undefined);
  const statement =
    command === "create-database" ? `CREATE DATABASE ${name}` : `DROP DATABASE IF EXISTS ${name}`;
  return withClient(maintenance.href, (client) => client.query(statement));
}

async function loadEngine(datamodels, url, shadowUrl) {
  // The engine leaves the text of a panic here; without it a panic is only "unreachable".
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      this.message = message;
    },
  };
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = require
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const files = datamodels?.map((file) => [file, readFileSync(file, "utf8")]);
  const factory = adapterFactory(url, shadowUrl, (message) => log("ERROR", message));
  return glue.SchemaEngine.new(
    { datamodels: files },
    (message) => log("INFO", String(message)),
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/** Requests of the CLI whose method has another name in the WebAssembly build. */
const RENAMED = { getDatabaseVersion: "version" };

/**
 * Of these only `devDiagnostic` is given the shadow database; the others read what it left in the
 * engine's memory, which a migration applied in between has made stale.
 */
const READS_WHAT_DIAGNOSTIC_LEFT = new Set(["evaluateDataLoss", "createMigration"]);

async function answer(engine, { id, method, params }) {
  if (
    READS_WHAT_DIAGNOSTIC_LEFT.has(method) &&
    params.migrationsList.migrationDirectories.length > 0
  ) {
    const { migrationsList, filters } = params;
    await engine.devDiagnostic({ migrationsList, filters });
  }
  const result = await engine[RENAMED[method] ?? method](params);
  const replies = [{ id, result: result ?? null }];
  if (method === "diff" && result?.stdout != null) {
    // The native engine prints the difference itself, as a call in the other direction.
    replies.unshift({ id: `print-${id}`, method: "print", params: { content: result.stdout } });
  }
  return replies;
}

function failure(id, error) {
  const message = globalThis.PRISMA_WASM_PANIC_REGISTRY.message ?? error?.message ?? String(error);
  const data = { is_panic: false, message, meta: null, error_code: error?.code ?? null };
  return {
    id,
    error: { code: 4466, message: "An error happened. Check the data field for details.", data },
  };
}

async function serve(datamodels, url, shadowUrl) {
  const engine = await loadEngine(datamodels, url, shadowUrl);
  // One at a time, in the order asked: requests share one database session.
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const request = JSON.parse(line);
    if (!request.method) continue; // the CLI's reply to a "print"
    const replies = await answer(engine, request).catch((error) => [failure(request.id, error)]);
    for (const reply of replies) {
      process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...reply })}\n`);
    }
  }
}

if (process.argv.includes("--version") || process.argv.includes("-V")) {
  const { dependencies } = require("../../package.json");
  const commit = dependencies["@prisma/schema-engine-wasm"].split(".").pop();
  process.stdout.write(`schema-engine-cli ${commit}\n`);
} else {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: {
      datamodels: { type: "string", multiple: true },
      datasource: { type: "string" },
    },
  });
  const datasource = values.datasource ? JSON.parse(values.datasource) : {};
  log("INFO", "Starting schema engine (WebAssembly)"); // the CLI skips the first line it is told
  try {
    if (positionals[0] === "cli") await oneShot(positionals[1], datasource.url);
    else await serve(values.datamodels, datasource.url, datasource.shadowDatabaseUrl);
    process.exit(0);
  } catch (error) {
    const code = PRISMA_CODES[error.code];
    log("ERROR", error.message || String(error.code), {
      is_panic: false,
      ...(code && { error_code: code }),
    });
    process.exit(1);
  }
}
