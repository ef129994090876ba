import type { NextRequest } from "next/server";
import { AppError, isAppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE } from "@/lib/kernel/texts";
import { checkFile } from "@/lib/references";
import { FileCheckQuery, REFERENCE_LIMITS } from "@/lib/references/schema";
import { anybodyContext, httpProblem, problemOr } from "@/lib/web";
import { bodyUpTo } from "@/lib/web/body";

/** Is this file what was issued, unchanged? The body is the file. It is looked at and not kept. */
export async function POST(request: NextRequest): Promise<Response> {
  try {
    const query = FileCheckQuery.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!query.success) {
      throw new AppError("invalid_input", { issues: [{ path: "locale", message: "locale" }] });
    }
    if (!/^application\/(pdf|octet-stream)\b/.test(request.headers.get("content-type") ?? "")) {
      return httpProblem(415, "The body must be application/pdf");
    }
    const bytes = await bodyUpTo(request, REFERENCE_LIMITS.fileBytes);
    if (bytes === null) return tooLarge();
    const { locale = DEFAULT_LOCALE } = query.data;
    const view = await checkFile(await anybodyContext(), { bytes: new Uint8Array(bytes), locale });
    return Response.json(view, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (isAppError(error, "invalid_input") && error.issues[0]?.message === "too-large") {
      return tooLarge();
    }
    return problemOr(error);
  }
}

const tooLarge = () => httpProblem(413, "The file is larger than 5 MiB");
