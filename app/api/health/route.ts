import { connection } from "next/server";
import { health } from "@/lib/web/health";

/** The state of the database, the worker, the storage of files and each register; 503 when the portal cannot serve. */
export async function GET(): Promise<Response> {
  await connection();
  const state = await health();
  return Response.json(state, {
    status: state.status === "down" ? 503 : 200,
    headers: { "cache-control": "no-store" },
  });
}
