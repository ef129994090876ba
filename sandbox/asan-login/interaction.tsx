/** @jsxImportSource hono/jsx */
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type Provider from "oidc-provider";
import { FIN_PATTERN, type Fin } from "@/lib/kernel/fin";
import { satisfies, wantedLevel } from "./assurance";
import type { Attempts } from "./attempts";
import { returnOrigins } from "./clients";
import type { Method, Scene, ServerEnv, Step, Typed } from "./methods/method";
import { typedTexts } from "./methods/shared";
import { FirstPage } from "./pages/first";
import { HelpPage, isHelpTopic } from "./pages/help";
import { MessagePage, messages } from "./pages/message";
import { StepPage } from "./pages/step";
import { type People, searchExamples } from "./people";
import { contentSecurityPolicy } from "./security";
import { trial, type Verdict } from "./trial";
import type { Problem, Visit, Visits } from "./visit";

/**
 * THE SIGN-IN ITSELF: the pages between a portal's request and the answer to it. The provider binds
 * them to one browser by a cookie that only these addresses receive. Every answer is posted, noted
 * and followed by a redirect, so that a page can be reloaded and its language switched at any point.
 */

type Interaction = Awaited<ReturnType<Provider["interactionDetails"]>>;

export type InteractionEnv = ServerEnv & {
  Bindings: HttpBindings;
  Variables: {
    interaction: Interaction;
    visit: Visit;
    /** The relying party, as people know it. */
    portal: string;
    /** Origins the browser may be sent to when the sign-in is complete. */
    returnTo: readonly string[];
    /** The ways to sign in that are sure enough for what the portal asked. */
    offered: readonly Method[];
  };
};

export interface InteractionTools {
  provider: Provider;
  methods: readonly Method[];
  people: People;
  attempts: Attempts;
  visits: Visits;
  issuer: string;
  /** Ends the session of whoever was signed in before, everywhere. */
  endSession(sessionUid: string): Promise<void>;
  /** Is this the provider's way of saying that there is no such interaction (any more)? */
  isGone(error: unknown): boolean;
}

const REFUSED = {
  az: "Giriş təsdiqlənmədi: sorğudan imtina edildi. Yenidən cəhd edin və ya başqa üsul seçin.",
  en: "The sign-in was not confirmed: the request was refused. Try again, or choose another way.",
  ru: "Вход не подтверждён: в запросе отказано. Попробуйте снова или выберите другой способ.",
};
const CHOSEN_IS_GONE = {
  az: "Bu nümunə şəxs daxil ola bilmir. Başqasını seçin.",
  en: "This example person cannot sign in. Choose another.",
  ru: "Это лицо войти не может. Выберите другое.",
};

export function interactionPages(tools: InteractionTools): Hono<InteractionEnv> {
  const { provider, people, attempts, visits } = tools;
  const app = new Hono<InteractionEnv>();
  const home = (c: Context<InteractionEnv>) => `/interaction/${c.var.interaction.uid}`;

  app.use("/interaction/:uid/*", async (c, next) => {
    const interaction = await openInteraction(c);
    if (interaction?.uid !== c.req.param("uid")) {
      return c.html(<MessagePage locale={c.var.locale} {...messages.gone} />, 404);
    }
    const client = await provider.Client.find(String(interaction.params.client_id));
    const wanted = wantedLevel(interaction.params.acr_values);
    c.set("interaction", interaction);
    c.set("visit", visits.of(interaction.uid));
    c.set("portal", client?.clientName ?? client?.clientId ?? "");
    c.set("returnTo", returnOrigins(client?.metadata()));
    c.set(
      "offered",
      tools.methods.filter(({ acr }) => satisfies(acr, wanted)),
    );
    // A browser holds the whole chain of redirects after a form to `form-action`.
    c.header("Content-Security-Policy", contentSecurityPolicy(c.var.returnTo));
    await next();
  });

  async function openInteraction(c: Context<InteractionEnv>): Promise<Interaction | null> {
    try {
      return await provider.interactionDetails(c.env.incoming, c.env.outgoing);
    } catch (error) {
      if (tools.isGone(error)) return null;
      throw error;
    }
  }

  app.get("/interaction/:uid", (c) => {
    const { locale, interaction, visit, portal, offered } = c.var;
    const scopes = new Set(String(interaction.params.scope ?? "").split(" "));
    return c.html(
      <FirstPage
        locale={locale}
        uid={interaction.uid}
        portal={portal}
        scopes={scopes}
        methods={offered}
        limited={offered.length < tools.methods.length}
        problem={problemOn(visit, home(c))}
        examples={searchExamples(people.examples(), visit.search)}
        search={visit.search}
      />,
    );
  });

  app.post("/interaction/:uid/person", async (c) => {
    const { visit, offered } = c.var;
    const typed = await typedTexts(c.req);
    const method = offered.find(({ code }) => code === typed.method) ?? offered[0];
    if (typed.person === undefined || !FIN_PATTERN.test(typed.person) || !method) {
      visit.search = (typed.search ?? "").slice(0, 60);
      return c.redirect(`${home(c)}#persons`, 303);
    }
    Object.assign(visit, {
      chosen: typed.person as Fin,
      typed: {},
      pending: null,
      problem: null,
    } satisfies Partial<Visit>);
    return c.redirect(`${home(c)}/${method.code}`, 303);
  });

  app.post("/interaction/:uid/abort", async (c) => {
    const { interaction } = c.var;
    visits.end(interaction.uid);
    interaction.result = {
      error: "access_denied",
      error_description: "the person went back without signing in",
    };
    await interaction.persist();
    return c.redirect(interaction.returnTo, 303);
  });

  app.get("/interaction/:uid/help/:topic", (c) => {
    const { locale, interaction } = c.var;
    const topic = c.req.param("topic");
    if (!isHelpTopic(topic)) return c.notFound();
    return c.html(<HelpPage locale={locale} uid={interaction.uid} topic={topic} />);
  });

  app.get("/interaction/:uid/:method/:step?", (c) => {
    const place = placeOf(c);
    if (!place) return c.notFound();
    const { method, step } = place;
    const scene = sceneOf(c, place);
    const answer = step.arrive?.(scene);
    if (answer) return follow(c, method, step, answer.then === "wrong" ? null : answer);
    const seconds = step.refreshSeconds?.(scene);
    if (seconds) c.header("Refresh", String(seconds));
    return c.html(<StepPage method={method} step={step} scene={scene} />);
  });

  app.post("/interaction/:uid/:method/:step?", async (c) => {
    const place = placeOf(c);
    if (!place) return c.notFound();
    const { method, step } = place;
    const { visit, browser, address } = c.var;
    const typed = await typedTexts(c.req);
    const scene = sceneOf(c, place);
    visit.problem = null;

    if (typed.action === "at-once") {
      if (scene.chosen) return finish(c, method, scene.chosen.fin);
      visit.problem = { field: null, text: CHOSEN_IS_GONE, page: home(c) };
      return c.redirect(home(c), 303);
    }
    for (const field of step.remembers) {
      visit.typed[field] = (typed[field] ?? "").slice(0, 100);
    }
    const person = step.whom(scene, typed);
    const at = person === null ? null : { person, browser, address };
    return follow(c, method, step, await trial(attempts, at, () => step.check(scene, typed)));
  });

  /** Where the answer leads. Nothing to follow: the step is shown again. */
  function follow(c: Context<InteractionEnv>, method: Method, step: Step, verdict: Verdict | null) {
    const { visit } = c.var;
    const pathOf = (slug: string) => [home(c), method.code, slug].filter(Boolean).join("/");
    const goTo = (page: string, problem?: Problem | null) => {
      visit.problem = problem ? { ...problem, page } : null;
      return c.redirect(isStill(c) ? `${page}?still=1` : page, 303);
    };
    switch (verdict?.then) {
      case "signed-in":
        return finish(c, method, verdict.fin);
      case "step":
        return goTo(pathOf(verdict.slug), verdict.problem);
      case "paused":
        visit.pending = null;
        return goTo(pathOf(""), verdict.problem);
      case "refused":
        visit.pending = null;
        return goTo(home(c), { field: null, text: REFUSED });
      default:
        return goTo(pathOf(step.slug), verdict?.problem);
    }
  }

  async function finish(c: Context<InteractionEnv>, method: Method, fin: Fin): Promise<Response> {
    const { interaction } = c.var;
    const before = interaction.session;
    if (before && before.accountId !== fin) {
      // Someone else sat here: they are signed out, and this sign-in starts a session of its own.
      await tools.endSession(before.uid);
      interaction.session = undefined;
    }
    interaction.result = {
      // Not remembered: the cookie ends with the browser.
      login: { accountId: fin, acr: method.acr, amr: [...method.amr], remember: false },
    };
    await interaction.persist();
    visits.end(interaction.uid);
    return c.redirect(interaction.returnTo, 303);
  }

  interface Place {
    method: Method;
    step: Step;
  }

  /** The step this address names, among the ways that are offered this time. */
  function placeOf(c: Context<InteractionEnv>): Place | null {
    const method = c.var.offered.find(({ code }) => code === c.req.param("method"));
    const step = method?.steps.find(({ slug }) => slug === (c.req.param("step") ?? ""));
    return method && step ? { method, step } : null;
  }

  function sceneOf(c: Context<InteractionEnv>, { method, step }: Place): Scene {
    const { locale, interaction, visit, portal, returnTo } = c.var;
    const page = [home(c), method.code, step.slug].filter(Boolean).join("/");
    return {
      locale,
      portal,
      returnTo,
      visit,
      problem: problemOn(visit, page),
      people,
      chosen: visit.chosen && people.find(visit.chosen),
      uid: interaction.uid,
      action: isStill(c) ? `${page}?still=1` : page,
      issuer: tools.issuer,
      still: isStill(c),
      now: Date.now(),
    };
  }

  return app;
}

/** The person has asked that pages do not refresh by themselves. */
const isStill = (c: Context<InteractionEnv>) => c.req.query("still") !== undefined;

const problemOn = ({ problem }: Visit, page: string) => (problem?.page === page ? problem : null);
