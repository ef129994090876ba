import type { IncomingMessage } from "node:http";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";

/** The language in the path, the one chosen before, or the browser's first that we speak. */
export function preferredLocale(req: Pick<IncomingMessage, "url" | "headers">): Locale {
  const inPath = /^\/([a-z]{2})(?=[/?]|$)/.exec(req.url ?? "")?.[1];
  if (inPath && isLocale(inPath)) return inPath;
  const chosen = /(?:^|;\s*)locale=([a-z]{2})(?:;|$)/.exec(req.headers.cookie ?? "")?.[1];
  if (chosen && isLocale(chosen)) return chosen;
  const wanted = (req.headers["accept-language"] ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(";");
      return {
        language: tag.slice(0, 2).toLowerCase(),
        weight: Number(quality.trim().slice(2)) || 0,
      };
    })
    .sort((a, b) => b.weight - a.weight)
    .find(({ language, weight }) => weight > 0 && isLocale(language));
  return (wanted?.language as Locale | undefined) ?? DEFAULT_LOCALE;
}
