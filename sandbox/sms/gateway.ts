import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import { bodyOf, Problem } from "@/sandbox/institutions/problem";
import { worldClock } from "@/sandbox/world";
import type { Outbox } from "./outbox";

/**
 * THE GATEWAY OF TEXT MESSAGES, as a mobile operator has one: a bearer key, a number, a text, and an id
 * of the sender's under which the same message leaves once. It sends to nobody: what left is in the
 * outbox of the sandbox world.
 */

/** Ten times one message of 160 signs, as operators join them. */
const MOST_SIGNS = 1_600;

const Message = z.strictObject({
  id: z.uuid("must be a UUID"),
  to: z.string().regex(/^\+994\d{9}$/, "must be a number such as +994500000017"),
  text: z.string().min(1).max(MOST_SIGNS),
});

export interface GatewayOptions {
  outbox: Outbox;
  /** SHA-256 of each client's key, hexadecimal, by the client's name. */
  clients: Readonly<Record<string, string>>;
  /** Tells how the gateway behaves now: `down` answers 503. */
  mode(): "ok" | "down";
}

export function gatewayRoutes({ outbox, clients, mode }: GatewayOptions): Hono {
  return new Hono().post("/", async (c) => {
    if (mode() === "down") throw new Problem(503, "Unavailable", "The gateway was told to be down");
    if (!isClient(clients, c.req.header("authorization"))) {
      c.header("www-authenticate", "Bearer");
      throw new Problem(401, "Unauthorized", "The bearer key is missing or unknown");
    }
    const message = await bodyOf(c, Message);
    const { number, isNew } = outbox.send(message, worldClock().now);
    return c.json({ id: message.id, number }, isNew ? 201 : 200);
  });
}

function isClient(clients: GatewayOptions["clients"], header: string | undefined): boolean {
  const key = /^Bearer ([\x21-\x7e]+)$/.exec(header ?? "")?.[1];
  if (key === undefined) return false;
  const given = createHash("sha256").update(key).digest();
  return Object.values(clients).some((known) => {
    const digest = Buffer.from(known, "hex");
    return digest.length === given.length && timingSafeEqual(digest, given);
  });
}
