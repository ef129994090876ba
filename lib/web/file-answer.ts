import { AppError, isAppError } from "@/lib/kernel/errors";
import { preferredLocale } from "./preferred-locale";
import { problemOr } from "./problem";
import { fileSilentPage } from "./refusal-page";

/**
 * A file somebody sent us, handed out again: as a download, of the type it was found to be and no other, and
 * in a box of its own should a browser show it all the same.
 */
export function fileAnswer({
  fileName,
  mediaType,
  bytes,
}: {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename="file"; filename*=UTF-8''${encoded(fileName)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

/** RFC 8187: what encodeURIComponent leaves and a header may not hold is encoded as well. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const AGAIN_AFTER_SECONDS = 60;

/**
 * Why there is no file: a problem, as everywhere; but whoever followed a link from a page to a file that
 * cannot be had for the moment reads so, in the language of that page.
 */
export function fileProblem(error: unknown, { headers }: Request): Response {
  const isRead = headers.get("accept")?.includes("text/html") ?? false;
  // An address that can be of no file is one of none.
  if (isAppError(error, "invalid_input")) return problemOr(new AppError("not_found"));
  if (!isAppError(error, "unavailable") || !isRead) return problemOr(error);
  const from = headers.get("referer") ?? "";
  const locale = preferredLocale({
    url: URL.canParse(from) ? new URL(from).pathname : "",
    headers: {
      cookie: headers.get("cookie") ?? undefined,
      "accept-language": headers.get("accept-language") ?? undefined,
    },
  });
  return new Response(fileSilentPage(locale), {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(AGAIN_AFTER_SECONDS),
    },
  });
}
