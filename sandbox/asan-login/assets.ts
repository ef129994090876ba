import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Hono } from "hono";

/** The style sheet, the typeface and the icon: read once, served under `/assets/`. */

const here = path.join(import.meta.dirname, "assets");
const { resolve } = createRequire(import.meta.url);
const font = (subset: string) =>
  resolve(`@fontsource-variable/geologica/files/geologica-${subset}-wght-normal.woff2`);

const FILES: Readonly<Record<string, { type: string; files: readonly string[] }>> = {
  "sign-in.css": {
    type: "text/css; charset=utf-8",
    files: [path.join(here, "tokens.css"), path.join(here, "sign-in.css")],
  },
  "icon.svg": { type: "image/svg+xml", files: [path.join(here, "icon.svg")] },
  "geologica-latin.woff2": { type: "font/woff2", files: [font("latin")] },
  "geologica-latin-ext.woff2": { type: "font/woff2", files: [font("latin-ext")] },
  "geologica-cyrillic.woff2": { type: "font/woff2", files: [font("cyrillic")] },
};

export function assetPages(): Hono {
  const app = new Hono();
  for (const [name, { type, files }] of Object.entries(FILES)) {
    const body = Buffer.concat(files.map((file) => readFileSync(file)));
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
    app.get(`/assets/${name}`, (c) => {
      c.header("ETag", etag);
      c.header("Cache-Control", "public, max-age=3600");
      if (c.req.header("If-None-Match") === etag) return c.body(null, 304);
      c.header("Content-Type", type);
      return c.body(new Uint8Array(body));
    });
  }
  return app;
}
