import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** What must not stand in the repository, and where it may all the same. */
const FORBIDDEN: readonly { what: string; pattern: RegExp; files: RegExp; except?: RegExp }[] = [
  {
    what: "a path of one machine",
    // Written so that the rule does not meet itself.
    pattern: /(^|[\s"'`(=:])\/(home|root|Users|work|private|var\/folders)\/[\w.-]+/,
    files: /./,
  },
  {
    what: "unfinished work",
    pattern: new RegExp(
      `\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b`,
    ),
    files: /\.(ts|tsx|mjs|cjs|js|css|sql|prisma|md|yml|sh)$/,
  },
  {
    what: "a test that is skipped or alone",
    pattern: /\b(test|it|describe)(\.\w+)*\.(only|skip|todo|fixme)\b/,
    files: /\.(test|spec)\.tsx?$/,
  },
  {
    what: "a type error that is silenced",
    pattern: new RegExp(`@ts-(ignore|nocheck|expect-error)|\\bas any\\b|: any\\b`),
    files: /\.(ts|tsx)$/,
    except: /^scripts\/checks\//,
  },
  {
    what: "the address of a package registry",
    pattern: /"resolved": "http/,
    files: /^package-lock\.json$/,
  },
];

/** Reads every tracked text file. A folder without git (an unpacked archive) has nothing to check. */
export function checkRepository(root: string): string[] {
  const files = trackedFiles(root);
  if (files.length === 0) return ["git lists no file"];
  return files.flatMap((file) => {
    const rules = FORBIDDEN.filter(({ files: of, except }) => of.test(file) && !except?.test(file));
    const content = readFileSync(path.join(root, file));
    if (rules.length === 0 || content.subarray(0, 8_000).includes(0)) return []; // binary
    return content
      .toString("utf8")
      .split("\n")
      .flatMap((line, index) =>
        rules
          .filter(({ pattern }) => pattern.test(line))
          .map(({ what }) => `${file}:${index + 1}: ${what}: ${line.trim().slice(0, 100)}`),
      );
  });
}

function trackedFiles(root: string): string[] {
  const list = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  const deleted = execFileSync("git", ["ls-files", "-z", "--deleted"], {
    cwd: root,
    encoding: "utf8",
  });
  const gone = new Set(deleted.split("\0"));
  return list.split("\0").filter((file) => file !== "" && !gone.has(file));
}
