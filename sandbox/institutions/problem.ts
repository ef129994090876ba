import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";

/** A request that cannot be served, told as RFC 9457 wants it. Never repeats a value it was given. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: ContentfulStatusCode,
    readonly title: string,
    readonly detail: string,
    readonly errors?: readonly { field: string; message: string }[],
  ) {
    super(`${title}: ${detail}`);
  }
}

export function problemReply(c: Context, problem: Problem): Response {
  const { status, title, detail, errors } = problem;
  return c.json({ type: "about:blank", title, status, detail, errors }, status, {
    "content-type": "application/problem+json",
  });
}

/**
 * The body of a request as JSON of that form.
 * @throws Problem 400 that names each field and what is wrong with it
 */
export async function bodyOf<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  return jsonAs(await c.req.arrayBuffer(), schema);
}

export function jsonAs<S extends z.ZodType>(bytes: ArrayBuffer, schema: S): z.output<S> {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem(400, "Bad request", "The body is not JSON in UTF-8");
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: path.join("."),
    message,
  }));
  throw new Problem(400, "Bad request", "The body is not what is expected here", errors);
}
