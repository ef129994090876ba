import { isAppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";
import { downloadShared } from "@/lib/references";
import { citizenContext } from "@/lib/web";
import { fileAnswer, fileProblem } from "@/lib/web/file-answer";

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

/**
 * The file behind a link: an opening, and an entry of the holder's. By a form alone, so that nothing that looks
 * ahead uses one up. A link that leads nowhere any more leads to its page, which says so.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { locale, token } = await params;
  try {
    return fileAnswer(await downloadShared(await citizenContext(), { token }));
  } catch (error) {
    if (!isAppError(error, "not_found") && !isAppError(error, "invalid_input")) {
      return fileProblem(error, request);
    }
    const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
    const location = `/${language}/share/${encodeURIComponent(token)}`;
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  }
}
