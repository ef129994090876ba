import { watchCase } from "@/lib/cases";
import { observerContext, problemOr } from "@/lib/web";

/** How far my case has come, for a page that keeps itself current: it prolongs no session. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ caseId: string }> },
): Promise<Response> {
  try {
    const { caseId } = await params;
    const seen = await watchCase(await observerContext(), { caseId });
    return Response.json(seen, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemOr(error);
  }
}
