import type { NextRequest } from "next/server";
import { z } from "zod";
import { tellFeed } from "@/components/access/tell";
import { FeedInput, listAccesses } from "@/lib/access";
import { AppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/kernel/texts";
import { observerContext, problemOr } from "@/lib/web";

const Query = FeedInput.extend({ locale: z.enum(LOCALES, "locale").default(DEFAULT_LOCALE) });

/**
 * The signed-in person's access feed: entries with their codes and with sentences in `locale`, counts
 * and the place of the next page. A page asks this by itself, so that it prolongs no session.
 */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const ctx = await observerContext();
    const { locale, ...filter } = parse(request.nextUrl.searchParams);
    const feed = await listAccesses(ctx, filter);
    return Response.json(tellFeed(feed, filter, locale), {
      headers: { "cache-control": "no-store" },
    });
  } catch (error) {
    return problemOr(error);
  }
}

function parse(parameters: URLSearchParams): z.output<typeof Query> {
  const names = [...new Set(parameters.keys())];
  const query = Query.safeParse(
    Object.fromEntries(
      // A parameter that is repeated means nothing, and is refused as a list.
      names.map((name) => {
        const values = parameters.getAll(name);
        return [name, values.length > 1 ? values : values[0]];
      }),
    ),
  );
  if (query.success) return query.data;
  throw new AppError("invalid_input", {
    issues: query.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
  });
}
