import "server-only";
import { z } from "zod";

/** The gateway's end that text messages leave by. */
export interface SmsGateway {
  url: string;
  key: string;
  fetch?: typeof fetch;
}

/**
 * What came of handing a text message over. `refused`: it will not take this one, however often it is
 * asked. `silent`: nobody knows whether it left; asked again, the gateway knows the id.
 */
export type Handed = { state: "sent"; providerId: string } | { state: "refused" | "silent" };

const TIMEOUT_MS = 5_000;

const Receipt = z.object({ number: z.string().min(1).max(200) });

/** Its answers to a message that is wrong in itself. A key that is not accepted is ours to mend. */
const FINAL = new Set([400, 404, 413, 422]);

/** Hands over one text message. The gateway's fault is a value, not an exception. */
export async function handOver(
  gateway: SmsGateway,
  message: { id: string; to: string; text: string },
): Promise<Handed> {
  const send = gateway.fetch ?? fetch;
  try {
    const reply = await send(`${gateway.url}/sms`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${gateway.key}`,
      },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: "no-store",
      redirect: "manual",
    });
    if (!reply.ok) {
      await reply.body?.cancel();
      return { state: FINAL.has(reply.status) ? "refused" : "silent" };
    }
    const receipt = Receipt.safeParse(JSON.parse(await reply.text()));
    return receipt.success
      ? { state: "sent", providerId: receipt.data.number }
      : { state: "silent" };
  } catch (error) {
    // What fetch throws of its own is the network's; a SyntaxError is an answer that is not JSON.
    if (!(error instanceof Error)) throw error;
    if (error.name === "TimeoutError" || error instanceof TypeError) return { state: "silent" };
    if (error instanceof SyntaxError) return { state: "silent" };
    throw error;
  }
}
