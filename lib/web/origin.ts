import "server-only";
import type { NextRequest } from "next/server";
import { settings } from "@/lib/kernel/settings";

/** Was this sent from a page of the portal's own? A form of another site changes nothing for anyone. */
export function isSameOrigin(request: NextRequest): boolean {
  const origin = request.headers.get("origin");
  if (origin) return origin === settings().portalUrl;
  return request.headers.get("sec-fetch-site") === "same-origin";
}
