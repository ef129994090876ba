import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { callableAddresses, openClientRegistry, returnOrigins } from "./clients";

const bank = {
  client_id: "bank",
  client_secret: "not to be repeated",
  redirect_uris: ["https://bank.example/return", "https://bank.example/other"],
  post_logout_redirect_uris: ["https://www.bank.example/"],
  backchannel_logout_uri: "https://bank.example/logout",
};

let file: string;
let complaints: string[];
const complain = (problem: string) => complaints.push(problem);
const write = (content: unknown) => writeFileSync(file, JSON.stringify(content));

beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), "clients-")), "clients.json");
  complaints = [];
});

test("relying parties are read again when the file changes", () => {
  write([bank]);
  const clients = openClientRegistry(file, complain);
  expect(clients.find("bank")).toMatchObject({ client_secret: "not to be repeated" });
  expect(clients.find("shop")).toBeUndefined();

  write([bank, { ...bank, client_id: "shop" }]);

  expect(clients.find("shop")).toBeDefined();
  expect(clients.list()).toHaveLength(2);
});

test.each([
  ["is not JSON", () => writeFileSync(file, "[{")],
  ["lacks a return address", () => write([{ client_id: "bank" }])],
  ["names one twice", () => write([bank, bank])],
  ["is gone", () => rmSync(file)],
])("a file that %s is reported once, and the last good list stays", (_, spoil) => {
  write([bank]);
  const clients = openClientRegistry(file, complain);

  spoil();

  expect(clients.find("bank")).toBeDefined();
  expect(clients.find("bank")).toBeDefined();
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).not.toContain("not to be repeated");
});

test("at the start such a file stops the program, and the message repeats no secret", () => {
  write([{ ...bank, client_secret: "not to be repeated", redirect_uris: ["nonsense"] }]);

  expect(() => openClientRegistry(file, complain)).toThrow(/0\.redirect_uris\.0/);
  expect(() => openClientRegistry(file, complain)).not.toThrow(/not to be repeated/);
});

test("a portal names where its people may be sent and what may be called", () => {
  expect(returnOrigins(bank)).toEqual(["https://bank.example", "https://www.bank.example"]);
  expect(returnOrigins(undefined)).toEqual([]);
  expect([...callableAddresses([bank])]).toEqual(["https://bank.example/logout"]);
});
