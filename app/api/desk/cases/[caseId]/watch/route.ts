import type { NextRequest } from "next/server";
import { z } from "zod";
import { watchedInWords } from "@/components/desk/cases/words";
import { watchCaseAtDesk } from "@/lib/cases";
import { AppError } from "@/lib/kernel/errors";
import { LOCALES } from "@/lib/kernel/texts";
import { deskObserverContext, problemOr } from "@/lib/web";

const Query = z.object({
  locale: z.enum(LOCALES),
  /** Number of the last event on the page that asks. */
  sequence: z.coerce.number().int().nonnegative(),
});

/** Who else is at a case and has it moved, in words. A page asks this by itself: it prolongs no session. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ caseId: string }> },
): Promise<Response> {
  try {
    const { caseId } = await params;
    const query = Query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!query.success) throw new AppError("invalid_input");
    const { locale, sequence } = query.data;
    const watched = await watchCaseAtDesk(await deskObserverContext(), { caseId });
    return Response.json(watchedInWords(locale, watched, sequence), {
      headers: { "cache-control": "no-store" },
    });
  } catch (error) {
    return problemOr(error);
  }
}
