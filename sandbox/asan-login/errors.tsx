/** @jsxImportSource hono/jsx */
import { randomInt } from "node:crypto";
import type { ErrorOut, KoaContextWithOIDC } from "oidc-provider";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { LOCALE_COOKIE, localeOfRequest, toLocale } from "./locale";
import { failureMessage, type Message, MessagePage, messages } from "./pages/message";

/** ERRORS OF THE PROVIDER as pages a person can read, instead of its own. */

/** The language of a page that the provider shows. */
export function localeOf(ctx: KoaContextWithOIDC): Locale {
  const chosen = ctx.cookies.get(LOCALE_COOKIE, { signed: false });
  if (chosen) return toLocale(chosen);
  return localeOfRequest(ctx.oidc?.params?.ui_locales) ?? toLocale(undefined);
}

/** The code of an error, or the name of its class where the code says too little. */
const MESSAGES: Readonly<Record<string, Message>> = {
  SessionNotFound: messages.gone,
  InvalidRedirectUri: messages.unknownReturn,
  invalid_client: messages.unknownClient,
  invalid_client_metadata: messages.unknownClient,
  invalid_request_uri: messages.gone,
};

const FOR_ENGINEERS: Texts = {
  az: "Portalın texniki xidməti üçün:",
  en: "For the portal's engineers:",
  ru: "Для технической службы портала:",
};

export function errorPage(ctx: KoaContextWithOIDC, out: ErrorOut, error: Error): string {
  const props = { locale: localeOf(ctx), here: hereOf(ctx) };
  if (out.error === "server_error") {
    return String(<MessagePage {...props} {...failureMessage(failureNumberOf(error))} />);
  }
  const message = MESSAGES[error.name] ?? MESSAGES[out.error] ?? messages.wrongRequest;
  // For whoever runs the portal: the words of the standard, in English as there.
  const words = [out.error, out.error_description].filter(Boolean).join(": ");
  const detail = (
    <>
      {FOR_ENGINEERS[props.locale]} <span lang="en">{words}</span>
    </>
  );
  return String(<MessagePage {...props} {...message} detail={detail} />);
}

export function notFoundPage(ctx: KoaContextWithOIDC): string {
  return String(<MessagePage locale={localeOf(ctx)} here={hereOf(ctx)} {...messages.notFound} />);
}

/** A form cannot be sent again by a link, so only pages that were asked for keep their query. */
const hereOf = (ctx: KoaContextWithOIDC) => (ctx.method === "GET" ? ctx.originalUrl : ctx.path);

const numbers = new WeakMap<Error, string>();
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** "K7-2F90": one number per failure, on the page and in the log. */
export function failureNumberOf(error: Error): string {
  let number = numbers.get(error);
  if (!number) {
    const letters = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
    number = `${letters.slice(0, 2)}-${letters.slice(2)}`;
    numbers.set(error, number);
  }
  return number;
}

/** A failure for the log: its number and place. The message is left out: it may hold personal data. */
export function failureLine(error: Error, route: string): string {
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`${failureNumberOf(error)} at ${route}: ${error.name}`, ...places].join("\n");
}
