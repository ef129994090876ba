import type { NextRequest } from "next/server";
import { z } from "zod";
import { calculationText } from "@/components/pension/calculation-text";
import { AppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/kernel/texts";
import { viewPension } from "@/lib/pension";
import { documentOf } from "@/lib/pension/document";
import { citizenContext, problemOr } from "@/lib/web";

const Query = z.strictObject({
  as: z.enum(["json", "text"], "as").default("json"),
  locale: z.enum(LOCALES, "locale").default(DEFAULT_LOCALE),
});

/**
 * The signed-in person's pension calculation as a file: JSON that anyone can compute again (no name, no FIN,
 * no employer in it), or plain text to read and keep.
 */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const query = Query.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!query.success) {
      throw new AppError("invalid_input", {
        issues: query.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
      });
    }
    const { as, locale } = query.data;
    const ctx = await citizenContext();
    const { facts } = await viewPension(ctx, {});
    if (!facts || facts.account === "unknown") throw new AppError("unavailable");
    const day = ctx.clock.today();
    // The same in every language: the name of a file keeps to letters that every system has.
    const name = `pension-${day}`;
    return as === "json"
      ? file(
          `${JSON.stringify(documentOf(facts, day), null, 1)}\n`,
          `${name}.json`,
          "application/json",
        )
      : file(calculationText(locale, facts, day), `${name}.txt`, "text/plain; charset=utf-8");
  } catch (error) {
    return problemOr(error);
  }
}

function file(content: string, name: string, type: string): Response {
  return new Response(content, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
