import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "./migrate";

const database = `migrate_${process.pid}`;
const url = new URL(inject("TEST_OWNER_URL"));
url.pathname = `/${database}`;

let folder: string;

async function query(sql: string, at: string = url.href) {
  const client = new Client({ connectionString: at });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const recreate = async () => {
  await query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`, inject("TEST_OWNER_URL"));
  await query(`CREATE DATABASE ${database}`, inject("TEST_OWNER_URL"));
};

function write(name: string, sql: string) {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  await recreate();
});

afterAll(() => query(`DROP DATABASE ${database} WITH (FORCE)`, inject("TEST_OWNER_URL")));

test("migrations are applied in order of their names, once", async () => {
  write("0002_fill", "INSERT INTO thing VALUES (7);");
  write("0001_make", "CREATE TABLE thing (id int);");

  expect(await migrate(url.href, folder)).toEqual(["0001_make", "0002_fill"]);
  expect(await migrate(url.href, folder)).toEqual([]);

  write("0003_more", "INSERT INTO thing VALUES (8);");
  expect(await migrate(url.href, folder)).toEqual(["0003_more"]);
  expect(await query("SELECT id FROM thing ORDER BY id")).toEqual([{ id: 7 }, { id: 8 }]);
});

test("function bodies with semicolons pass whole", async () => {
  write(
    "0001_function",
    "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;",
  );
  await migrate(url.href, folder);
  expect(await query("SELECT two()")).toEqual([{ two: 2 }]);
});

test("two starts at once apply each migration once", async () => {
  write("0001_make", "CREATE TABLE thing (id int); SELECT pg_sleep(0.2);");
  const applied = await Promise.all([migrate(url.href, folder), migrate(url.href, folder)]);
  expect(applied.flat()).toEqual(["0001_make"]);
});

test("a migration that fails leaves nothing behind, and those before it stay", async () => {
  write("0001_make", "CREATE TABLE thing (id int);");
  write("0002_fail", "INSERT INTO thing VALUES (1);\nSELECT nothing FROM nowhere;");

  await expect(migrate(url.href, folder)).rejects.toThrow(
    /0002_fail failed and was rolled back: relation "nowhere" does not exist \(line 2\)/,
  );
  expect(await query("SELECT id FROM thing")).toEqual([]);

  write("0002_fail", "INSERT INTO thing VALUES (2);");
  expect(await migrate(url.href, folder)).toEqual(["0002_fail"]);
});

test("a migration that was changed after it was applied is refused", async () => {
  write("0001_make", "CREATE TABLE thing (id int);");
  await migrate(url.href, folder);
  write("0001_make", "CREATE TABLE thing (id bigint);");
  write("0002_more", "CREATE TABLE other (id int);");

  await expect(migrate(url.href, folder)).rejects.toThrow(/0001_make was changed/);
  expect(await query("SELECT to_regclass('other') AS other")).toEqual([{ other: null }]);
});

test("a database that is ahead of the program is refused", async () => {
  write("0001_make", "SELECT 1;");
  write("0002_newer", "SELECT 1;");
  await migrate(url.href, folder);
  rmSync(path.join(folder, "0002_newer"), { recursive: true });
  await expect(migrate(url.href, folder)).rejects.toThrow(/0002_newer, which this version/);
});

test("a migration that comes late, before one that is applied, is refused", async () => {
  write("0002_second", "SELECT 1;");
  await migrate(url.href, folder);
  write("0001_first", "SELECT 1;");
  await expect(migrate(url.href, folder)).rejects.toThrow(/0001_first comes before 0002_second/);
});

test("what `prisma migrate` left half-way is refused; what it resolved is not", async () => {
  write("0001_make", "SELECT 1;");
  await migrate(url.href, folder);
  await query("UPDATE _prisma_migrations SET finished_at = NULL");
  await expect(migrate(url.href, folder)).rejects.toThrow(/0001_make was begun .* failed half-way/);

  await query("UPDATE _prisma_migrations SET rolled_back_at = now()");
  expect(await migrate(url.href, folder)).toEqual(["0001_make"]);
});

test("an empty folder is a mistake, not an up-to-date database", async () => {
  await expect(migrate(url.href, folder)).rejects.toThrow(/No migrations/);
});
