import { AppError } from "@/lib/kernel/errors";
import { checkReference } from "@/lib/references";
import { CheckRequest } from "@/lib/references/schema";
import { anybodyContext, httpProblem, problemOr } from "@/lib/web";
import { bodyUpTo } from "@/lib/web/body";

const MOST_BYTES = 4_096;

/** Is the reference of this code genuine, and does it hold? For institutions' programs; docs/api/references.yaml. */
export async function POST(request: Request): Promise<Response> {
  try {
    const body = await bodyUpTo(request, MOST_BYTES);
    if (body === null) return httpProblem(413, "The body is larger than 4 KiB");
    if (!request.headers.get("content-type")?.startsWith("application/json")) {
      return httpProblem(415, "The body must be application/json");
    }
    const asked = CheckRequest.safeParse(jsonOf(body));
    if (!asked.success) {
      throw new AppError("invalid_input", {
        issues: asked.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
      });
    }
    const view = await checkReference(await anybodyContext(), asked.data);
    return Response.json(view, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemOr(error);
  }
}

/** Undefined for what is no JSON: then it does not fit either. */
function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
