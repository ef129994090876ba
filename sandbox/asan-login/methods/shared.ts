import type { HonoRequest } from "hono";
import { FIN_PATTERN, type Fin, normaliseFin } from "@/lib/kernel/fin";
import { finMalformed } from "../texts";
import type { Pending } from "../visit";
import type { Answer, Scene, Typed } from "./method";
/** What several ways of signing in ask for. */

export const digitsOnly = (text: string) => text.replace(/\D/g, "");

/** The FIN in the box `fin`, or null when it cannot be one. */
export function typedFin(typed: Typed): Fin | null {
  const fin = normaliseFin(typed.fin ?? "");
  return FIN_PATTERN.test(fin) ? (fin as Fin) : null;
}

export function mendFin(typed: Typed): Answer {
  const text = finMalformed((typed.fin ?? "").replace(/\s+/gu, ""));
  return { then: "mend", problem: { field: "fin", text } };
}

/** What an earlier step of this method has established, with the person it named. */
export function pendingPerson({ visit }: Scene, method: string): (Pending & { fin: Fin }) | null {
  const { pending } = visit;
  return pending?.method === method && pending.fin ? { ...pending, fin: pending.fin } : null;
}

/** The fields of a posted form. A file, or a field sent twice, is not something these forms have. */
export async function typedTexts(request: HonoRequest): Promise<Typed> {
  const body = await request.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
