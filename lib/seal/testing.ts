import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { Problem, problemReply } from "@/sandbox/institutions/problem";
import { readUnit, timeStampRoutes } from "@/sandbox/tsa/authority";
import { makeSealKeys } from "@/scripts/setup/seal-keys";
import type { SealWords } from "./contract";

/** A folder of keys and a time-stamp authority on a free port, told to the settings of this process. */
export interface SealWorld {
  folder: string;
  keysDir: string;
  /** The certification centre's. */
  centre(file: string): string;
  tsaUrl: string;
  /** How many time stamps were asked for. */
  stamps(): number;
  /** How many connections they came by. */
  connections(): number;
  setMode(mode: "ok" | "down"): void;
  close(): void;
}

/** Before anything asks for settings: it sets the data folder and the authority's address. */
export async function startSealWorld(): Promise<SealWorld> {
  const folder = mkdtempSync(path.join(tmpdir(), "seal-"));
  const keysDir = path.join(folder, "keys/seal");
  const centre = (file: string) => path.join(folder, "sandbox/certification-centre", file);
  await makeSealKeys({ portalDataDir: folder, sealKeysDir: keysDir });
  let mode: "ok" | "down" = "ok";
  let stamps = 0;
  let connections = 0;
  const app = timeStampRoutes({ holder: readUnit(centre("")), mode: () => mode });
  app.onError((error, c) => {
    if (error instanceof Problem) return problemReply(c, error);
    throw error;
  });
  const listen = getRequestListener(app.fetch);
  const server = await served((request, response) => {
    stamps += 1;
    void listen(request, response);
  });
  server.on("connection", () => {
    connections += 1;
  });
  const tsaUrl = urlOf(server);
  Object.assign(process.env, { PORTAL_DATA_DIR: folder, TSA_URL: tsaUrl });
  return {
    folder,
    keysDir,
    centre,
    tsaUrl,
    stamps: () => stamps,
    connections: () => connections,
    setMode(next) {
      mode = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function served(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  return new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(server)));
}

export const urlOf = (server: Server) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

export const WORDS: SealWords = {
  name: "Dövlət Sosial Müdafiə Fondu",
  reason: "Arayışın təsdiqi",
  location: "Bakı",
  alternative: "Dövlət Sosial Müdafiə Fondunun elektron möhürü",
};

export const AT = new Date("2026-11-21T05:00:00.000Z");

const ROOT = path.resolve(import.meta.dirname, "../..");
const FONTS = path.join(ROOT, "node_modules/@expo-google-fonts/noto-sans/400Regular");

let compiler: { workspace: string; typst: NodeCompiler } | undefined;

/** A small PDF/A-3a of Typst, as a paper is: tagged, with a link, a table and facts attached. */
export function aPaper({ rows = 3, title = "Arayış", link = true } = {}): Uint8Array {
  if (!compiler) {
    const workspace = path.join(mkdtempSync(path.join(tmpdir(), "typst-")), "workspace");
    mkdirSync(workspace);
    const typst = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [FONTS] }] });
    compiler = { workspace, typst };
  }
  const { workspace, typst } = compiler;
  const main = path.join(workspace, "paper.typ");
  typst.mapShadow(path.join(workspace, "data.json"), Buffer.from(JSON.stringify({ title, rows })));
  typst.addSource(
    main,
    `#let d = json("/data.json")
#set document(title: d.title, author: "DSMF", date: datetime(year: 2026, month: 11, day: 21))
#set text(font: "Noto Sans", fallback: false, lang: "az")
#set page(paper: "a4")
#pdf.attach("facts.json", bytes("{}"), relationship: "data", mime-type: "application/json", description: "Faktlar")
= #d.title
Əmək haqqı haqqında. ${link ? '#link("https://example.az")[Yoxlama]' : ""}
#table(columns: 2, table.header([Ay], [Məbləğ]), ..range(d.rows).map(i => ([#i], [1 ₼])).flatten())
`,
  );
  const result = typst.compile({ mainFilePath: main });
  if (!result.result) throw result.takeError() ?? new Error("Typst made nothing");
  return new Uint8Array(typst.pdf(result.result, { pdfStandard: "a-3a" }));
}
