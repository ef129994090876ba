import path from "node:path";
import type { z } from "zod";
import { DATABASE, FilePath, type Given, KEY_FILE, SETTINGS, type Spec } from "./settings-list";

/**
 * SETTINGS of this process, parsed from the environment by the list in `settings-list.ts`.
 * `settings()` gives each in camelCase (`PORTAL_PORT` is `portalPort`) with its default filled in.
 * No file is read here: key files are opened by `keys.ts`, when needed.
 */

export type SettingName = keyof typeof SETTINGS;

type Camel<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}${Capitalize<Camel<Tail>>}`
  : Lowercase<S>;

type ValueOf<S> = S extends { schema: infer Z extends z.ZodType }
  ? S extends { default: unknown }
    ? z.output<Z>
    : z.output<Z> | undefined
  : never;

export type Settings = {
  readonly [N in SettingName as Camel<N>]: ValueOf<(typeof SETTINGS)[N]>;
};

export interface SettingProblem {
  name: SettingName;
  /** What was given, as text to print; null when nothing was. */
  given: string | null;
  expected: string;
}

/** Settings that cannot be used. The message names each, what it was and what it should be. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";

  constructor(readonly problems: readonly SettingProblem[]) {
    const lines = problems.map(
      ({ name, given, expected }) =>
        `  ${name} ${given === null ? "is not set" : `is ${given}`}; expected ${expected}`,
    );
    super(`Settings that cannot be used:\n${lines.join("\n")}\nREADME.md lists every setting.`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses the settings out of an environment; a variable that is empty counts as not set. Relative
 * paths count from `root`.
 * @throws SettingsError naming every setting that is wrong, not only the first
 */
export function readSettings(env: Environment, root: string = process.cwd()): Settings {
  const given: Given = (name) => {
    const fallback = (SETTINGS as Record<string, Spec>)[name]?.default;
    return env[name] || (typeof fallback === "function" ? fallback(given) : (fallback ?? ""));
  };

  const problems: SettingProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema, expected }] of Object.entries<Spec>(SETTINGS)) {
    const text = given(name);
    if (text === "") continue;
    const parsed = schema.safeParse(text);
    if (parsed.success) {
      values[camel(name)] = schema === FilePath ? path.resolve(root, text) : parsed.data;
    } else if (env[name]) {
      problems.push(problem(env, name as SettingName, expected));
    } // else: a default that follows from another setting, which is itself reported
  }
  if (problems.length > 0) throw new SettingsError(problems);

  const settings = values as Settings;
  problems.push(...contradictions(env, settings));
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

let memo: Settings | undefined;

/**
 * The settings of this process, parsed once.
 * @throws SettingsError
 */
export function settings(): Settings {
  memo ??= readSettings(process.env);
  return memo;
}

/** Rules between settings, asked when each by itself is well formed. */
function contradictions(env: Environment, now: Settings): SettingProblem[] {
  const found: SettingProblem[] = [];
  const wrong = (name: SettingName, expected: string) => found.push(problem(env, name, expected));

  const withSecret = now.asanLoginAuthMethod !== "private_key_jwt";
  if (withSecret && !now.asanLoginClientSecret) {
    wrong(
      "ASAN_LOGIN_CLIENT_SECRET",
      `a secret, because ASAN_LOGIN_AUTH_METHOD is ${now.asanLoginAuthMethod}`,
    );
  }
  // Of a storage named from outside all is told: no part of it is that of the stand-in.
  const ofStorage = [
    "S3_ENDPOINT",
    "S3_BUCKET",
    "S3_ACCESS_KEY_ID",
    "S3_SECRET_ACCESS_KEY",
  ] as const;
  const told = ofStorage.filter((name) => env[name]);
  const isNeeded = now.filesStorage === "s3" && now.portalMode === "production";
  if (told.length > 0 || isNeeded) {
    const why = told[0] ? `because ${told[0]} is set` : "because FILES_STORAGE is s3";
    for (const name of ofStorage) {
      if (!env[name]) wrong(name, `${SETTINGS[name].expected}, ${why}`);
    }
  }
  if (now.portalMode === "demonstration") {
    const ports = [now.portalPort, now.asanLoginPort, now.sandboxPort, now.portalDatabasePort];
    const names = [
      "PORTAL_PORT",
      "ASAN_LOGIN_PORT",
      "SANDBOX_PORT",
      "PORTAL_DATABASE_PORT",
    ] as const;
    for (const [index, name] of names.entries()) {
      const first = ports.indexOf(ports[index]);
      if (ports[index] !== undefined && first < index) {
        wrong(name, `a port other than that of ${names[first]}`);
      }
    }
    return found;
  }

  const because = "because PORTAL_MODE is production";
  for (const [name, { requiredInProduction, expected }] of Object.entries<Spec>(SETTINGS)) {
    if (requiredInProduction && !env[name]) wrong(name as SettingName, `${expected}, ${because}`);
  }
  if (now.portalClock === "sandbox") wrong("PORTAL_CLOCK", `system, ${because}`);
  for (const name of ["PORTAL_URL", "ASAN_LOGIN_ISSUER", "S3_ENDPOINT"] as const) {
    if (env[name]?.startsWith("http://")) wrong(name, `an address with https, ${because}`);
  }
  if (!withSecret && !env.ASAN_LOGIN_CLIENT_KEY_FILE) {
    wrong("ASAN_LOGIN_CLIENT_KEY_FILE", `${KEY_FILE}, ${because}`);
  }
  if (!now.databaseUrl && !now.databaseAppUrl) {
    wrong("DATABASE_URL", `${DATABASE}, ${because}: the embedded one is for demonstrations`);
  }
  return found;
}

function problem(env: Environment, name: SettingName, expected: string): SettingProblem {
  const text = env[name];
  if (!text) return { name, given: null, expected };
  const { secret }: Spec = SETTINGS[name];
  return {
    name,
    given: secret ? "a value (not shown)" : JSON.stringify(text.slice(0, 200)),
    expected,
  };
}

function camel(name: string): string {
  return name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
