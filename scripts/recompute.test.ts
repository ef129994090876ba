import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { documentOf, LARGEST_DOCUMENT_BYTES } from "@/lib/pension/document";
import { anAccount, day, paying, someone } from "@/lib/pension/testing";

/** `npm run recompute -- file.json` as a program: what it prints, and with what it ends. */

const ROOT = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "recompute-"));

const HERS = someone({
  account: anAccount({
    monthsBefore2006: 102,
    payers: [paying(900, "2016-01", "2026-10", { employer: "Gizli MMC", unpaid: ["2020-04"] })],
  }),
});

type Document = ReturnType<typeof documentOf>;

const sound = (): Document => structuredClone(documentOf(HERS, day("2026-11-21")));

function file(name: string, content: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

function recompute(...args: string[]) {
  const command = ["scripts/run.mjs", "scripts/recompute.ts", ...args];
  const ended = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  return { code: ended.status, out: ended.stdout.replaceAll("\u00a0", " "), err: ended.stderr };
}

const altered = (name: string, change: (document: Document) => unknown) => {
  const document = sound();
  change(document);
  return recompute(file(name, JSON.stringify(document)));
};

test("a file as it was downloaded agrees: 0, with its figures and without a name", () => {
  const { code, out, err } = recompute(file("sound.json", JSON.stringify(sound(), null, 1)));
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^Calculation of 21\.11\.2026, as the file states it\n/);
  expect(out).toMatch(/^ {2}Pension capital {8}AZN [\d,]+\.\d\d$/m);
  expect(out).toMatch(/^ {2}Retirement age {9}14\.03\.2029$/m);
  expect(out).toMatch(/It agrees\.\n$/);
  expect(out).not.toMatch(/DIFFERS|NaN|undefined|MMC/);
});

test("a byte order mark, as some editors leave it, changes nothing", () => {
  expect(recompute(file("bom.json", `\ufeff${JSON.stringify(sound())}`)).code).toBe(0);
});

test("without an account there are no figures, and that agrees too", () => {
  const document = documentOf(someone({ account: null }), day("2026-11-21"));
  const { code, out } = recompute(file("none.json", JSON.stringify(document)));
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}Pension capital {8}none$/m);
});

test("an altered result is named, with what it states and what comes out: 1", () => {
  const { code, out } = altered("result.json", ({ result }) => {
    Object.assign(result, { capitalQepik: (result.capitalQepik ?? 0) + 1 });
  });
  const { capitalQepik } = sound().result;
  expect(code).toBe(1);
  expect(out).toContain(
    `DIFFERS capitalQepik: stated ${(capitalQepik ?? 0) + 1}, computed ${capitalQepik}\n`,
  );
  expect(out).toMatch(/It does not agree\.\n$/);
});

test("altered facts make every figure that follows from them differ: 1", () => {
  const { code, out } = altered("facts.json", ({ facts }) => {
    if (facts.account && facts.account !== "unknown") {
      Object.assign(facts.account, { monthsBefore2006: 114 });
    }
  });
  expect(code).toBe(1);
  expect(out).toContain("DIFFERS recordMonths: ");
  expect(out).toContain("DIFFERS capitalQepik: ");
  expect(out).toMatch(/^DIFFERS years\.2026: /m);
});

test("an altered value of the law is named with its first day: 1", () => {
  const { code, out } = altered("law.json", ({ law }) => {
    const index = law.find(({ parameter }) => parameter === "minimum-pension");
    Object.assign(index ?? {}, { value: 1 });
  });
  expect(code).toBe(1);
  expect(out).toContain("LAW DIFFERS minimum-pension from 2025-01-01: stated 1, held 32000\n");
});

test.each([
  ["no file is named", [], "Say which file: npm run recompute -- file.json"],
  [
    "there is no such file",
    [path.join(folder, "missing.json")],
    /^There is no file .*missing\.json\.$/,
  ],
  [
    "it is not JSON",
    [file("text.json", "Pensiya kapitalı: 41.386,20")],
    /text\.json is not JSON\.$/,
  ],
  ["it is empty", [file("empty.json", "")], /empty\.json is not JSON\.$/],
  [
    "it is too large",
    [file("large.json", " ".repeat(LARGEST_DOCUMENT_BYTES + 1))],
    /is larger than 1000000 bytes\.$/,
  ],
  [
    "it is another JSON",
    [file("other.json", '{"kind":"pension"}')],
    /other\.json is not a file of a pension calculation:\n {2}kind: /,
  ],
  [
    "its lists have no end",
    [
      file(
        "deep.json",
        JSON.stringify(sound()).replace(
          /"value":\d+/,
          `"value":${"[".repeat(9e4)}${"]".repeat(9e4)}`,
        ),
      ),
    ],
    /deep\.json is not a file of a pension calculation:$/,
  ],
])("%s: 2, and what to do is said on stderr alone", (_, args, said) => {
  const { code, out, err } = recompute(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err.trimEnd()).toMatch(said);
  expect(err).not.toMatch(/ {4}at /); // no stack: nothing of ours is broken
});

test("a folder is no file: 2", () => {
  const place = path.join(folder, "folder.json");
  mkdirSync(place);
  expect(recompute(place)).toMatchObject({ code: 2, err: `There is no file ${place}.\n` });
});

test("facts that no life can be are refused at their place: 2", () => {
  const { code, err } = altered("life.json", ({ facts }) => {
    if (facts.account && facts.account !== "unknown") {
      Object.assign(facts.account.payers[0] ?? {}, { fromMonth: "1950-01" });
    }
  });
  expect(code).toBe(2);
  expect(err).toContain("  facts.account.payers.0.fromMonth: before-accounts");
});

test("a day whose law is not held cannot be computed again: 2", () => {
  const { code, err } = altered("past.json", (document) => {
    Object.assign(document, { on: "1990-01-01" });
  });
  expect(code).toBe(2);
  expect(err).toMatch(/^What .*past\.json says cannot be: no [a-z -]+ is held for 1990-01-01\.$/m);
});
