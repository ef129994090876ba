/**
 * Which import is allowed. `scripts/checks/dependencies.ts` runs these rules, and adds the one that they
 * cannot say: a domain is entered by its door (`index.ts`) or a pure file.
 */

/**
 * The folders of lib, a line for each storey of the house. A folder imports only from lines above its own
 * and from folders to its left.
 */
const STOREYS = [
  ["db", "kernel", "law", "i18n"],
  ["access", "jobs", "identity"],
  ["registers", "consents", "messages"],
  ["record", "pension"],
  ["paper", "seal"],
  ["services", "benefits", "cases", "references", "contracts", "complaints", "proactive"],
  ["desk", "partners", "insight"],
  ["worker", "web"],
];

const FOLDERS = STOREYS.flat();
const TEST = String.raw`\.(test|spec)\.tsx?$|/testing(\.ts$|/)`;
const any = (names) => `(${names.join("|")})`;

const layering = FOLDERS.slice(0, -1).map((folder, index) => ({
  name: `lib/${folder} stands below`,
  comment: "A folder of lib imports only from the lines above it, or to its left (DESIGN, layout).",
  severity: "error",
  from: { path: `^lib/${folder}/`, pathNot: TEST },
  to: { path: `^lib/${any(FOLDERS.slice(index + 1))}/` },
}));

module.exports = {
  forbidden: [
    ...layering,
    {
      name: "every folder of lib has its place",
      comment: "A new folder of lib is entered in the list of storeys above.",
      severity: "error",
      from: { path: "^lib/", pathNot: `^lib/${any([...FOLDERS, "testing"])}/` },
      to: {},
    },
    {
      name: "lib is below the screens",
      severity: "error",
      from: { path: "^lib/", pathNot: TEST },
      to: { path: "^(app|components|scripts|bench|e2e)/" },
    },
    {
      name: "only web and identity know the framework",
      severity: "error",
      from: { path: "^lib/", pathNot: "^lib/(web|identity)/" },
      to: { path: "^node_modules/(next|next-auth)/" },
    },
    {
      name: "components hold no server code",
      comment: "A component is given what it shows; it fetches nothing.",
      severity: "error",
      from: { path: "^components/", pathNot: TEST },
      to: {
        path: [
          "^lib/(db|jobs|worker|web)/",
          "^lib/.*/(operations|repository|jobs)\\.ts$",
          "^node_modules/(pg|pg-boss|@prisma|server-only)/",
          "^(fs|net|http|https|child_process|worker_threads)(/|$)",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "the portal does not know the sandbox",
      comment: "Only a register's fixtures, and tests, speak of invented lives.",
      severity: "error",
      from: {
        path: "^(app|components|lib)/",
        pathNot: [TEST, "^lib/registers/catalogue/.*fixtures\\.ts$", "^lib/testing/"],
      },
      to: { path: "^sandbox/" },
    },
    {
      name: "the sandbox is outside",
      comment:
        "Stand-ins share vocabulary with the portal (kernel, languages, a register's wire and fixtures), never its data or its domains.",
      severity: "error",
      from: { path: "^sandbox/", pathNot: TEST },
      to: { path: "^(app|components|scripts)/|^lib/(db|jobs|identity|record|desk|worker|web)/" },
    },
    {
      name: "helpers of tests stay in tests",
      severity: "error",
      from: { path: "^(app|components|lib|sandbox|scripts)/", pathNot: TEST },
      to: { path: "^lib/testing/|/testing\\.ts$" },
    },
    {
      name: "only lib/db meets the generated client",
      severity: "error",
      from: { pathNot: "^lib/db/" },
      to: { path: "^lib/db/generated/" },
    },
    {
      name: "what runs is a dependency, not a development one",
      severity: "error",
      from: { path: "^(app|components|lib|sandbox)/", pathNot: TEST },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no package is used that package.json does not name",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no circles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "every import is found", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ["^node_modules", "^lib/db/generated"] },
    exclude: { path: "^\\.next|^\\.data" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
