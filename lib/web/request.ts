import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findSession, type LiveSession, toCitizen, toStaff } from "@/lib/identity";
import { sessionCookieName } from "@/lib/identity/cookies";
import type { Channel, Context } from "@/lib/kernel/context";
import { isAppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import { portal } from "./portal";
import { answerTo } from "./status";

/*
 * Every page and every action asks for one of these, or calls `takeInHand`, before it does anything that could
 * fail, and has the request in hand from then on.
 */

/** What the edge and the browser say of this request; whoever reads it has the request in hand. */
async function headInHand(): Promise<Awaited<ReturnType<typeof headers>>> {
  const head = await headers();
  const answer = answerTo(head.get("x-request-id") ?? "");
  if (answer) answer.isInHand = true;
  return head;
}

/** Code of ours has read this request and goes on with it. */
export async function takeInHand(): Promise<void> {
  await headInHand();
}

/** This page is answered with 404. Await it before anything of the page is sent: in the page itself. */
export async function answerNotFound(): Promise<void> {
  const answer = answerTo((await headers()).get("x-request-id") ?? "");
  if (answer) answer.status = 404;
}

/** Number that joins the log, the ledger and the error page of this request; set by the server. */
export async function requestId(): Promise<string> {
  return idOf(await headInHand());
}

function idOf(head: Pick<Headers, "get">): string {
  return head.get("x-request-id") ?? crypto.randomUUID();
}

/** Path and query of this request as the browser sees them, for links that keep the page. */
export async function currentPath(): Promise<string> {
  return withoutMark((await headInHand()).get("x-portal-path") ?? "/");
}

/** Next marks the addresses of requests its own script makes; no link of ours carries the mark on. */
function withoutMark(path: string): string {
  const [bare = "/", query = ""] = path.split("?", 2);
  const kept = query.split("&").filter((part) => part !== "" && !/^_rsc(=|$)/.test(part));
  return kept.length > 0 ? `${bare}?${kept.join("&")}` : bare;
}

/**
 * The live session of this request, once per request; null when nobody is signed in.
 * A page or a form is a person at the keyboard and prolongs it.
 */
export const currentSession = cache(
  (): Promise<LiveSession | null> => sessionOf({ activity: true }),
);

/** The live session without prolonging it: for requests that a page makes by itself. */
export const observedSession = cache(
  (): Promise<LiveSession | null> => sessionOf({ activity: false }),
);

async function sessionOf(options: { activity: boolean }): Promise<LiveSession | null> {
  await takeInHand();
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? findSession(portal(), token, options) : null;
}

async function doors(channel: Channel): Promise<Omit<Context, "actor">> {
  const { db, ledger, clock } = portal();
  const head = await headInHand();
  const network = head.get("x-client-address") ?? undefined;
  return { db, ledger, clock, channel, network, requestId: idOf(head) };
}

/** For an address of the API that anybody may ask, signed in or not. */
export const anybodyContext = cache(
  async (): Promise<Context> => ({ ...(await doors("api")), actor: { kind: "anonymous" } }),
);

/** The context of the signed-in person, about themselves; anonymous when nobody is. Once per request. */
export const citizenContext = cache(async (): Promise<Context> => {
  const [base, session] = await Promise.all([doors("portal"), currentSession()]);
  return { ...base, actor: session ? await toCitizen(base, session) : { kind: "anonymous" } };
});

/** The same for requests that a page makes by itself. */
export const observerContext = cache(async (): Promise<Context> => {
  const [base, session] = await Promise.all([doors("api"), observedSession()]);
  return { ...base, actor: session ? await toCitizen(base, session) : { kind: "anonymous" } };
});

/** The context of an officer at the desk; anonymous for everybody else, signed in or not. */
export const deskContext = cache(async (): Promise<Context> => {
  const [base, session] = await Promise.all([doors("desk"), currentSession()]);
  return { ...base, actor: session ? toStaff(session) : { kind: "anonymous" } };
});

/** The same for requests that a page of the desk makes by itself. */
export const deskObserverContext = cache(async (): Promise<Context> => {
  const [base, session] = await Promise.all([doors("desk"), observedSession()]);
  return { ...base, actor: session ? toStaff(session) : { kind: "anonymous" } };
});

/**
 * Awaits what an operation says, for a page: missing and refused are one page, nobody signed in leads
 * to the sign-in page. Everything else is the caller's or a fault of ours.
 */
export async function shown<T>(result: Promise<T>, locale: Locale): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (isAppError(error, "not_found") || isAppError(error, "invalid_input")) notFound();
    if (isAppError(error, "unauthenticated")) await toSignIn(locale);
    throw error;
  }
}

/** To the sign-in page, and back to where the person was. A session that is over is said to be over. */
export async function toSignIn(locale: Locale): Promise<never> {
  const hadOne = (await cookies()).has(sessionCookieName());
  const back = encodeURIComponent(await currentPath());
  redirect(`/${locale}/sign-in?${hadOne ? "error=ended&" : ""}back=${back}`);
}

/** The officer's session for a desk page: a citizen who is no officer sees no desk at all. */
export async function requireStaff(
  locale: Locale,
): Promise<LiveSession & { staff: NonNullable<LiveSession["staff"]> }> {
  const session = await currentSession();
  if (!session) return toSignIn(locale);
  const { staff } = session;
  if (!staff) notFound();
  return { ...session, staff };
}
