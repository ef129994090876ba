import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  CheckRequest,
  CheckView,
  FileCheckQuery,
  FileCheckView,
  REFERENCE_LIMITS,
} from "../lib/references/schema";

/**
 * THE DESCRIPTION of the API for institutions (OpenAPI 3.1), written from the schemas that the routes read and
 * answer with. `node --import tsx scripts/api-docs.ts` writes it; a test says when it is old.
 */
export const API_DOCS = "docs/api/references.yaml";

/** A schema as it goes over the wire: moments are ISO text. */
function wire(schema: z.ZodType, io: "input" | "output"): unknown {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === "date") {
        jsonSchema.type = "string";
        jsonSchema.format = "date-time";
      }
    },
  }) as Record<string, unknown>;
  return json;
}

const json = (name: string) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});

const problem = (description: string, more: object = {}) => ({
  description,
  ...more,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const REFUSALS = {
  "400": problem("The request does not fit; `issues` says where."),
  "413": problem("The body is too large. It was not read to its end."),
  "415": problem("The body is of another media type."),
  "429": problem("Too many checks from this network, or too many birth dates for this reference.", {
    headers: {
      "Retry-After": {
        description: "Seconds to wait.",
        schema: { type: "integer", minimum: 1 },
      },
    },
  }),
};

export function describeApi(): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "e-sosial: checking e-references",
      version: "1",
      description:
        "For institutions that receive references. Nobody signs in. The holder of a reference sees every check in their access history, though not by whom. 300 checks in ten minutes from one network; a code that leads to nothing counts as fifteen. A QR code holds `<address>/v/<code>#<token>`: the token is a compact JWS (ES256) with the claims n (number), k (kind), d (day of issue) and h (SHA-256 of the attached `facts.json`, base64url), to be verified against the published keys without asking us.",
    },
    paths: {
      "/api/references/check": {
        post: {
          operationId: "checkReference",
          summary: "Is the reference of this code genuine, and does it hold?",
          description:
            "The name is told in part, unless the birth date is given and right; a wrong one is answered as none.",
          requestBody: { required: true, content: json("CheckRequest") },
          responses: {
            "200": {
              description: "What it is; `unknown` for any other code.",
              content: json("CheckView"),
            },
            ...REFUSALS,
          },
        },
      },
      "/api/references/check-file": {
        post: {
          operationId: "checkFile",
          summary: "Is this file what was issued, unchanged?",
          description: `At most ${REFERENCE_LIMITS.fileBytes} bytes. The file is looked at and not kept.`,
          parameters: [
            {
              name: "locale",
              in: "query",
              required: false,
              description: "Language of the answer.",
              schema: (wire(FileCheckQuery, "input") as { properties: { locale: unknown } })
                .properties.locale,
            },
          ],
          requestBody: {
            required: true,
            content: { "application/pdf": { schema: {} } },
          },
          responses: {
            "200": {
              description: "What the file turned out to be.",
              content: json("FileCheckView"),
            },
            ...REFUSALS,
          },
        },
      },
      "/api/references/keys": {
        get: {
          operationId: "publishedKeys",
          summary: "The public keys of QR codes, present and former.",
          responses: {
            "200": {
              description: "A JWK Set (RFC 7517).",
              content: {
                "application/jwk-set+json": { schema: { $ref: "#/components/schemas/Keys" } },
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        CheckRequest: wire(CheckRequest, "input"),
        CheckView: wire(CheckView, "output"),
        FileCheckView: wire(FileCheckView, "output"),
        Keys: {
          type: "object",
          required: ["keys"],
          properties: {
            keys: {
              type: "array",
              items: {
                type: "object",
                required: ["kty", "crv", "x", "y", "kid", "alg", "use"],
                additionalProperties: { type: "string" },
              },
            },
          },
        },
        Problem: {
          type: "object",
          description: "Problem details (RFC 9457).",
          required: ["type", "title", "status"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            issues: {
              type: "array",
              items: {
                type: "object",
                required: ["path", "message"],
                properties: { path: { type: "string" }, message: { type: "string" } },
              },
            },
          },
        },
      },
    },
  };
}

/** Plain YAML of plain data: texts are quoted as JSON, which YAML reads the same. */
export function toYaml(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return " []\n";
    return `\n${value.map((one) => `${indent}-${item(one, indent)}`).join("")}`;
  }
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).filter(([, part]) => part !== undefined);
    if (parts.length === 0) return " {}\n";
    return `\n${parts.map(([name, part]) => `${indent}${key(name)}:${toYaml(part, `${indent}  `)}`).join("")}`;
  }
  return ` ${JSON.stringify(value)}\n`;
}

/** An object's first name stands beside the dash. */
function item(value: unknown, indent: string): string {
  const text = toYaml(value, `${indent}  `);
  return text.startsWith("\n") ? ` ${text.slice(1).trimStart()}` : text;
}

const key = (name: string) => (/^[A-Za-z][\w]*$/.test(name) ? name : JSON.stringify(name));

export const apiDocs = () =>
  `# Written by scripts/api-docs.ts from the schemas of the routes.${toYaml(describeApi())}`;

if (process.argv[1] === import.meta.filename) {
  writeFileSync(path.resolve(import.meta.dirname, "..", API_DOCS), apiDocs());
}
