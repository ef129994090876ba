import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ICruiseResult } from "dependency-cruiser";

/**
 * ALLOWED IMPORTS: the rules of `.dependency-cruiser.cjs`, and three that ask more than one import at a
 * time: a domain is entered by its door or a pure file; what must be pure is; a Prisma model is touched
 * only by its own domain.
 */
export function checkDependencies(root: string): string[] {
  const result = cruised(root);
  const graph = new Map(result.modules.map((module) => [module.source, module]));
  const ours = [...graph.keys()].filter((source) => /^(app|components|lib)\//.test(source));
  if (ours.length === 0) {
    // A green light over an empty road: seen with a TypeScript that dependency-cruiser cannot read.
    return ["dependency-cruiser found no module to look at"];
  }
  const rules = result.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
  return [...rules, ...impure(graph), ...throughWalls(graph), ...foreignModels(root)];
}

type Graph = Map<string, ICruiseResult["modules"][number]>;

/** As a program in the folder itself: given the folder as an option, it would take aliases from elsewhere. */
function cruised(root: string): ICruiseResult {
  const project = path.resolve(import.meta.dirname, "../..");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(project, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      ...["app", "components", "lib", "sandbox", "scripts"],
      ...["--config", ".dependency-cruiser.cjs", "--output-type", "json"],
    ],
    { cwd: root, encoding: "utf8", maxBuffer: 256_000_000 },
  );
  if (!stdout.startsWith("{")) throw new Error(`dependency-cruiser: ${stderr || stdout}`);
  return JSON.parse(stdout);
}

/**
 * Folders of vocabulary and tools rather than of behaviour, and the adapters, of which a route names the
 * one it needs and no other: every file of theirs may be named.
 */
const FOUNDATIONS = new Set(["db", "kernel", "law", "i18n", "testing", "web"]);
const TEST = /\.(test|spec)\.tsx?$|^lib\/testing\//;

/** What a pure module must not reach, not even through others. */
const IMPURE =
  /^lib\/db\/|^node_modules\/(next|next-auth|react|react-dom|pg|pg-boss|@prisma|server-only)\/|^(fs|net|http|https|child_process|worker_threads|async_hooks)(\/|$)/;
const MUST_BE_PURE = /^lib\/law\/|^lib\/.*\/(rules|machine|schema)\.ts$/;

function impure(graph: Graph): string[] {
  return [...graph.keys()]
    .filter((source) => MUST_BE_PURE.test(source) && !TEST.test(source))
    .flatMap((source) => {
      const way = wayToImpure(graph, source);
      return way ? [`must be pure: ${way.join(" → ")}`] : [];
    });
}

function throughWalls(graph: Graph): string[] {
  const domainOf = (source: string) => /^lib\/([^/]+)\//.exec(source)?.[1];
  const found: string[] = [];
  for (const { source, dependencies } of graph.values()) {
    if (!/^(app|components|lib)\//.test(source) || TEST.test(source)) continue;
    for (const { resolved } of dependencies) {
      const domain = domainOf(resolved);
      if (!domain || domain === domainOf(source) || FOUNDATIONS.has(domain)) continue;
      if (/^lib\/[^/]+\/index\.ts$/.test(resolved) || !wayToImpure(graph, resolved)) continue;
      found.push(`past the door of ${domain}: ${source} → ${resolved}`);
    }
  }
  return found;
}

/** The shortest way from a module to something impure, by imports that exist at run time; or null. */
function wayToImpure(graph: Graph, start: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  for (const source of cameFrom.keys()) {
    if (IMPURE.test(source)) return trace(cameFrom, source);
    for (const { resolved, dependencyTypes } of graph.get(source)?.dependencies ?? []) {
      const isErased = dependencyTypes.includes("type-only");
      if (!isErased && !cameFrom.has(resolved)) cameFrom.set(resolved, source);
    }
  }
  return null;
}

function trace(cameFrom: Map<string, string | null>, end: string): string[] {
  const way = [end];
  for (let at = cameFrom.get(end); at; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

/** A model belongs to the domain whose schema file declares it. */
function foreignModels(root: string): string[] {
  const owners = new Map<string, string>();
  const schemas = path.join(root, "prisma/schema");
  for (const file of readdirSync(schemas).filter((name) => name.endsWith(".prisma"))) {
    const text = readFileSync(path.join(schemas, file), "utf8");
    for (const [, model = ""] of text.matchAll(/^model\s+(\w+)/gm)) {
      owners.set(model.charAt(0).toLowerCase() + model.slice(1), path.basename(file, ".prisma"));
    }
  }
  if (owners.size === 0) return ["no Prisma model was found"];

  const use = new RegExp(`\\b(?:db|tx|prisma)\\.(${[...owners.keys()].join("|")})\\.\\w+\\(`, "g");
  const lib = path.join(root, "lib");
  return readdirSync(lib, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|^(testing|db)\//.test(name))
    .flatMap((name) => {
      const text = readFileSync(path.join(lib, name), "utf8");
      return [...text.matchAll(use)]
        .filter(([, model = ""]) => owners.get(model) !== name.split("/")[0])
        .map(([, model = ""]) => `model ${model} belongs to ${owners.get(model)}: lib/${name}`);
    });
}
