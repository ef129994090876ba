import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { gatewayRoutes } from "@/sandbox/sms/gateway";
import type { Outbox } from "@/sandbox/sms/outbox";
import { type TimeStampUnit, timeStampRoutes } from "@/sandbox/tsa/authority";
import { people, today } from "@/sandbox/world";
import { type BridgeEnd, bridgeEnd } from "./bridge";
import { controlRoutes, type SmsState, type TsaState } from "./control";
import { Problem, problemReply } from "./problem";

const MOST_BYTES = 1024 * 1024;

export interface AppOptions extends BridgeEnd {
  outbox: Outbox;
  /** Digests of the keys of those who may send text messages, by name. */
  smsClients: Readonly<Record<string, string>>;
  timeStampHolder: TimeStampUnit["holder"];
  /** Receives one line per fault that someone should look at. Never personal data. */
  complain(problem: string): void;
}

/** The program's whole surface: the bridge, the gateway of text messages, time stamps, the controls, its health. */
export function createApp(options: AppOptions): Hono {
  const { institutions, disclosures, outbox, smsClients, timeStampHolder, complain } = options;
  const sms: SmsState = { mode: "ok" };
  const tsa: TsaState = { mode: "ok" };
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof Problem) return problemReply(c, error);
    // The message of an error may hold a FIN; its name and place do not.
    complain(
      `${error.name} at ${error.stack
        ?.split("\n")
        .find((line) => /^\s+at /.test(line))
        ?.trim()}`,
    );
    return problemReply(
      c,
      new Problem(500, "Internal error", "The sandbox world failed; see its log"),
    );
  });
  app.notFound((c) => problemReply(c, new Problem(404, "Not found", "There is nothing here")));
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => {
        // The rest of the body is not read, so nothing can follow it on this connection.
        c.header("connection", "close");
        return problemReply(
          c,
          new Problem(413, "Too large", `A body may have ${MOST_BYTES} bytes`),
        );
      },
    }),
  );
  app.get("/health", (c) =>
    c.json({ status: "ok", registers: institutions.length, people: people(), day: today() }),
  );
  app.post("/r1/*", bridgeEnd(options));
  app.route("/sms", gatewayRoutes({ outbox, clients: smsClients, mode: () => sms.mode }));
  app.route("/tsa", timeStampRoutes({ holder: timeStampHolder, mode: () => tsa.mode }));
  app.route("/control", controlRoutes({ institutions, disclosures, outbox, sms, tsa }));
  return app;
}
