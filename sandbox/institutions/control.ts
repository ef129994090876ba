import { Hono } from "hono";
import { z } from "zod";
import { dayInBaku } from "@/lib/kernel/date";
import type { Outbox } from "@/sandbox/sms/outbox";
import { happen, ImpossibleEvent, LifeEvent, setWorldClock, worldClock } from "@/sandbox/world";
import { HORIZON } from "@/sandbox/world/months";
import type { Disclosures } from "./disclosures";
import { type Institution, MODES } from "./institution";
import { bodyOf, Problem } from "./problem";

/** How the world is driven from outside: by a person who demonstrates, or by a test. Never by the portal. */

const Behaviour = z
  .strictObject({ mode: z.enum(MODES), latencyMs: z.int().min(0).max(60_000) })
  .partial()
  .refine(
    ({ mode, latencyMs }) => mode !== undefined || latencyMs !== undefined,
    "must say mode or latencyMs",
  );

const ClockSetting = z.strictObject({
  now: z.iso
    .datetime({
      offset: true,
      error: "must be a moment such as 2026-11-21T09:00:00+04:00, or null",
    })
    .transform((text) => new Date(text))
    .refine(
      (moment) => dayInBaku(moment) >= "2000-01-01" && dayInBaku(moment) <= `${HORIZON}-31`,
      `must lie between 2000-01-01 and ${HORIZON}-31, to which the invented lives are written`,
    )
    .nullable(),
});

const Phone = z.string().regex(/^\+\d{6,15}$/);

/** How the gateway of text messages behaves. */
export interface SmsState {
  mode: "ok" | "down";
}

/** How the time-stamp authority behaves. */
export type TsaState = SmsState;

const OkOrDown = z.strictObject({ mode: z.enum(["ok", "down"]) });

export interface Controlled {
  institutions: readonly Institution[];
  disclosures: Disclosures;
  outbox: Outbox;
  sms: SmsState;
  tsa: TsaState;
}

export function controlRoutes({ institutions, disclosures, outbox, sms, tsa }: Controlled): Hono {
  const stateOf = ({ register, mode, latencyMs }: Institution) => ({
    code: register.code,
    institution: register.institution,
    mode,
    latencyMs,
    disclosures: disclosures.count(register.code),
  });
  const clockState = () => {
    const { now, set } = worldClock();
    return { now: now.toISOString(), set };
  };

  return new Hono()
    .get("/registers", (c) => c.json(institutions.map(stateOf)))
    .put("/registers/:code", async (c) => {
      const institution = institutions.find(
        ({ register }) => register.code === c.req.param("code"),
      );
      if (!institution) throw new Problem(404, "Not found", "There is no register of that code");
      const { mode = "ok", latencyMs = 0 } = await bodyOf(c, Behaviour);
      Object.assign(institution, { mode, latencyMs });
      return c.json(stateOf(institution));
    })
    .get("/clock", (c) => c.json(clockState()))
    .put("/clock", async (c) => {
      setWorldClock((await bodyOf(c, ClockSetting)).now);
      return c.json(clockState());
    })
    .get("/outbox", (c) => {
      // A plus sign that was not encoded arrives as a blank.
      const to = c.req.query("to")?.replace(/^ /, "+");
      if (to !== undefined && !Phone.safeParse(to).success) {
        throw new Problem(400, "Bad request", "`to` must be a phone number such as +994500000017");
      }
      return c.json(outbox.list(to));
    })
    .put("/sms", async (c) => c.json(Object.assign(sms, await bodyOf(c, OkOrDown))))
    .put("/tsa", async (c) => c.json(Object.assign(tsa, await bodyOf(c, OkOrDown))))
    .post("/events", async (c) => {
      const event = await bodyOf(c, LifeEvent);
      try {
        return c.json(happen(event), 201);
      } catch (error) {
        if (error instanceof ImpossibleEvent) throw new Problem(409, "Conflict", error.message);
        throw error;
      }
    });
}
