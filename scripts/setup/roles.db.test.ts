import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { recallOrMake } from "./connection";
import { checkConnections, prepare } from "./roles";
import { withClient } from "./server";

const DATABASE = `roles_${process.pid}`;
const ROOT = path.resolve(import.meta.dirname, "../..");
const { passwords } = recallOrMake(path.join(ROOT, ".data/test"));

/** The administrator of the server the tests run on. */
const admin = process.env.DATABASE_URL || asSuperuser(inject("TEST_OWNER_URL"));

function asSuperuser(url: string): string {
  const superuser = new URL(url);
  superuser.username = "postgres";
  superuser.password = passwords.superuser;
  superuser.pathname = "/postgres";
  return superuser.href;
}

const inDatabase = (user: string, password: string) => {
  const url = new URL(admin);
  Object.assign(url, { username: user, password, pathname: `/${DATABASE}` });
  return url.href;
};
const run = (sql: string, url: string = admin) =>
  withClient(url, async (client: Client) => (await client.query(sql)).rows);
const drop = () => run(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);

beforeAll(drop);
afterAll(async () => {
  await drop();
  await run(`DROP ROLE IF EXISTS ${DATABASE}_maker, ${DATABASE}_plain`);
});

test("roles and database are made, and made again without harm", async () => {
  const first = await prepare(admin, DATABASE, passwords);
  await run("CREATE TABLE kept (id int)", first.ownerUrl);
  expect(await prepare(admin, DATABASE, passwords)).toEqual(first);
  expect(await run("SELECT count(*)::int AS rows FROM kept", first.ownerUrl)).toEqual([
    { rows: 0 },
  ]);
  await run("DROP TABLE kept", first.ownerUrl);
});

test("the application may connect, and create nothing", async () => {
  const { appUrl } = await prepare(admin, DATABASE, passwords);
  expect(await run("SELECT current_user::text AS role", appUrl)).toEqual([{ role: "portal_app" }]);
  await expect(run("CREATE TABLE mine (id int)", appUrl)).rejects.toThrow(/permission denied/);
  await expect(run("CREATE TEMP TABLE mine (id int)", appUrl)).rejects.toThrow(/permission denied/);
  await expect(run("CREATE SCHEMA mine", appUrl)).rejects.toThrow(/permission denied/);
  await expect(run("SET ROLE portal_owner", appUrl)).rejects.toThrow(/permission denied/);
});

test("connections that are swapped, or of two databases, are refused by name", async () => {
  const { ownerUrl, appUrl } = await prepare(admin, DATABASE, passwords);
  await expect(checkConnections({ ownerUrl: appUrl, appUrl: ownerUrl })).rejects.toThrow(
    /DATABASE_URL signs in as "portal_app"; it must be portal_owner/,
  );
  const elsewhere = inject("TEST_APP_URL");
  await expect(checkConnections({ ownerUrl, appUrl: elsewhere })).rejects.toThrow(
    /are different databases/,
  );
});

test("a wrong password is told without repeating it", async () => {
  const ownerUrl = inDatabase("portal_owner", "hunter2");
  const attempt = checkConnections({ ownerUrl, appUrl: ownerUrl });
  await expect(attempt).rejects.toThrow(
    /DATABASE_URL: PostgreSQL at .* does not let "portal_owner" in/,
  );
  await expect(attempt).rejects.not.toThrow(/hunter2/);
});

test("a database with the tables of another application is left alone", async () => {
  await drop();
  await run(`CREATE DATABASE ${DATABASE}`);
  await run("CREATE TABLE theirs (id int)", adminIn());
  await expect(prepare(admin, DATABASE, passwords)).rejects.toThrow(
    /holds tables of another application \(1\)/,
  );
  await drop();
});

test("an administrator who may create roles, and is no superuser, can set up", async () => {
  const maker = `${DATABASE}_maker`;
  await run(`CREATE ROLE ${maker} LOGIN CREATEROLE CREATEDB PASSWORD 'made'`);
  await run(`GRANT portal_owner, portal_app TO ${maker} WITH ADMIN OPTION`);
  const url = new URL(admin);
  Object.assign(url, { username: maker, password: "made" });
  await expect(prepare(url.href, DATABASE, passwords)).resolves.toHaveProperty("ownerUrl");
  await drop();
});

test("one who may not is told what an administrator must run", async () => {
  const plain = `${DATABASE}_plain`;
  await run(`CREATE ROLE ${plain} LOGIN PASSWORD 'made'`);
  const url = new URL(admin);
  Object.assign(url, { username: plain, password: "made" });
  await expect(prepare(url.href, DATABASE, passwords)).rejects.toThrow(
    /may not set the portal up .*CREATE ROLE portal_owner LOGIN/s,
  );
});

function adminIn(): string {
  const url = new URL(admin);
  url.pathname = `/${DATABASE}`;
  return url.href;
}
