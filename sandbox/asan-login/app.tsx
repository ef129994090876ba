/** @jsxImportSource hono/jsx */
import { randomBytes } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { routePath } from "hono/route";
import { assetPages } from "./assets";
import type { ClientRegistry } from "./clients";
import { failureLine, failureNumberOf } from "./errors";
import type { InteractionEnv } from "./interaction";
import { LOCALE_COOKIE, toLocale } from "./locale";
import type { Method, ServerEnv } from "./methods/method";
import { HomePage } from "./pages/home";
import { failureMessage, MessagePage, messages } from "./pages/message";
import { isOwnForm } from "./security";

/** OUR PAGES put together, with what holds for each: language, browser, limits, plain errors. */

const BROWSER_COOKIE = "asan_login_browser";
const BODY_BYTES = 16 * 1024;

type Env = ServerEnv & { Bindings: HttpBindings };

export interface PagesParts {
  origin: string;
  clients: ClientRegistry;
  methods: readonly Method[];
  interaction: Hono<InteractionEnv>;
  complain(problem: string): void;
}

export function createPages(parts: PagesParts): Hono<Env> {
  const { origin, clients, methods, interaction, complain } = parts;
  const app = new Hono<Env>();

  app.get("/health", (c) => c.json({ status: "ok", relyingParties: clients.list().length }));
  app.route("/", assetPages());

  app.use(async (c, next) => {
    c.set("locale", toLocale(getCookie(c, LOCALE_COOKIE)));
    c.set("address", addressOf(c.env));
    let browser = getCookie(c, BROWSER_COOKIE);
    if (!browser) {
      browser = randomBytes(16).toString("base64url");
      const secure = origin.startsWith("https:");
      setCookie(c, BROWSER_COOKIE, browser, { httpOnly: true, sameSite: "Lax", path: "/", secure });
    }
    c.set("browser", browser);
    c.header("Cache-Control", "no-store");
    if (c.req.method === "POST" && !isOwnForm(c.req.raw.headers, origin)) {
      return c.html(<MessagePage locale={c.var.locale} {...messages.forged} />, 403);
    }
    await next();
  });
  app.use(
    bodyLimit({
      maxSize: BODY_BYTES,
      onError: (c) => c.html(<MessagePage locale={c.get("locale")} {...messages.tooLarge} />, 413),
    }),
  );

  app.get("/", (c) => c.html(<HomePage locale={c.var.locale} clients={clients.list()} />));
  app.route("/", interaction);
  for (const { otherDevice } of methods) {
    if (otherDevice) app.route(otherDevice.at, otherDevice.pages);
  }

  app.notFound((c) => c.html(<MessagePage locale={c.var.locale} {...messages.notFound} />, 404));
  app.onError((error, c) => {
    complain(failureLine(error, routePath(c)));
    const locale = c.get("locale") ?? toLocale(undefined);
    return c.html(<MessagePage locale={locale} {...failureMessage(failureNumberOf(error))} />, 500);
  });
  return app;
}

/** Behind a proxy with TLS the last hop wrote the visitor's address; else the connection has it. */
function addressOf({ incoming }: HttpBindings): string {
  const forwarded = incoming.headers["x-forwarded-for"];
  const behindProxy = incoming.headers["x-forwarded-proto"] === "https";
  const hops = behindProxy && typeof forwarded === "string" ? forwarded.split(",") : [];
  return hops.at(-1)?.trim() || (incoming.socket.remoteAddress ?? "");
}
