import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { ownerUrl, recall, recallOrMake, remember } from "./connection";

const OWNER = "postgresql://portal_owner:made@localhost:5440/portal";

/** What a tool connects to in a folder where a start recorded OWNER, with these variables set. */
function toolConnectsTo(env: Record<string, string>): string | undefined {
  const dataDir = mkdtempSync(path.join(tmpdir(), "connection-"));
  remember(dataDir, { ...recallOrMake(dataDir), ownerUrl: OWNER });
  return ownerUrl({ NODE_ENV: "test", PORTAL_DATA_DIR: dataDir, ...env });
}

test("passwords are made once", () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "connection-"));
  expect(recall(dataDir)).toBeNull();
  const made = recallOrMake(dataDir);
  remember(dataDir, made);
  expect(recallOrMake(dataDir)).toEqual(made);
  expect(new Set(Object.values(made.passwords))).toHaveLength(3);
});

test.each([
  ["nothing set: what the last start recorded", {}, OWNER],
  [
    "an administrator's connection to the same server: the owner it made",
    { DATABASE_URL: "postgresql://admin:a@localhost:5440/postgres" },
    OWNER,
  ],
  [
    "another server: that one",
    { DATABASE_URL: "postgresql://admin:a@db.example.az/portal" },
    "postgresql://admin:a@db.example.az/portal",
  ],
  [
    "the owner's own connection: that one",
    {
      DATABASE_URL: "postgresql://portal_owner:b@localhost:5440/other",
      DATABASE_APP_URL: "postgresql://portal_app:b@localhost:5440/other",
    },
    "postgresql://portal_owner:b@localhost:5440/other",
  ],
])("%s", (_, env, expected) => {
  expect(toolConnectsTo(env)).toBe(expected);
});

test("before the first start there is none", () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "connection-"));
  expect(ownerUrl({ NODE_ENV: "test", PORTAL_DATA_DIR: dataDir })).toBeUndefined();
});
