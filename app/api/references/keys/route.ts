import { connection } from "next/server";
import { publishedKeys } from "@/lib/references";

/** The public keys of QR codes (RFC 7517), present and former: to check a code without asking us. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json(await publishedKeys(), {
    headers: {
      "content-type": "application/jwk-set+json",
      "cache-control": "public, max-age=3600",
    },
  });
}
