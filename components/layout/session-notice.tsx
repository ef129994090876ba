"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/**
 * Tabs of one browser share one session, so they tell each other when it was extended or ended, and
 * when one of them has signed in anew.
 */
const CHANNEL = "portal-session-lasts";

/** How long the session of this browser lasts, as the server last said it. */
interface Lasting {
  /** The idle limit or, where that comes first, the absolute one; by the clock of the device. */
  endsAt: number;
  /** It is the absolute one, which nothing moves but a new sign-in. */
  isFinal: boolean;
  /** The absolute limit as a person reads it: "16:40" in Baku. */
  finalTime: string;
}

type Shown = Lasting & { state: "quiet" | "warning" | "failed" | "ended" };

/** What the notice says, finished and in the right language. */
export interface SessionWords {
  warning: string;
  warningMore: string;
  extend: string;
  /** With `{time}` where the time of day stands. */
  final: string;
  finalMore: string;
  signInAnew: string;
  ended: string;
  endedMore: string;
  signIn: string;
  failed: string;
}

/**
 * SESSION NOTICE: two minutes before the idle limit it offers to go on, and at the limit it says that
 * the session has ended. Before the absolute limit there is nothing to extend: it says when the session
 * ends, and leads to a new sign-in in another tab, so that what was written here stays. It asks the
 * server nothing in between. Time is measured from the moment the page arrived, not by the clock of the
 * device, which may be wrong.
 */
export function SessionNotice({
  endsInMs,
  isFinal,
  finalTime,
  warnBeforeMs,
  extendAt,
  signInAt,
  signInAnewAt,
  words,
  children,
}: {
  /** From the rendering of this page to the idle (or absolute) limit. */
  endsInMs: number;
  isFinal: boolean;
  finalTime: string;
  warnBeforeMs: number;
  /** Extended by a POST here; the reply is what `app/api/session` tells. */
  extendAt: string;
  signInAt: string;
  signInAnewAt: string;
  words: SessionWords;
  /** The way out: a form that signs out. */
  children: ReactNode;
}) {
  const lasting = useRef<Lasting>({ endsAt: 0, isFinal, finalTime });
  const [shown, setShown] = useState<Shown>({ ...lasting.current, state: "quiet" });
  const channel = useRef<BroadcastChannel>(null);
  const timer = useRef<number>(undefined);

  /** Looks at the clock, and comes back when something is due. Timers sleep with the device. */
  function look() {
    window.clearTimeout(timer.current);
    const leftMs = lasting.current.endsAt - Date.now();
    if (leftMs <= 0) return show("ended");
    const isDue = leftMs <= warnBeforeMs;
    show(isDue ? "warning" : "quiet");
    timer.current = window.setTimeout(look, isDue ? leftMs : leftMs - warnBeforeMs);
  }

  function show(state: Shown["state"]) {
    const said = lasting.current;
    setShown((before) => {
      const hasFailed = state === "warning" && before.state === "failed" && !said.isFinal;
      return { ...said, state: hasFailed ? "failed" : state };
    });
  }

  function lasts(said: Lasting) {
    lasting.current = said;
    look();
  }

  useEffect(() => {
    // Of what pages of different age say, the longest holds: none of them shortens a session.
    const hear = (said: Lasting) => {
      if (said.endsAt > lasting.current.endsAt) lasts(said);
    };
    const tabs = new BroadcastChannel(CHANNEL);
    channel.current = tabs;
    tabs.onmessage = ({ data }: MessageEvent<Lasting>) => hear(data);
    hear({ endsAt: Date.now() + endsInMs, isFinal, finalTime });
    tabs.postMessage(lasting.current);
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.clearTimeout(timer.current);
      tabs.close();
    };
  }, []);

  async function extend() {
    const reply = await fetch(extendAt, { method: "POST" }).catch(() => null);
    if (reply?.status === 401) return show("ended");
    if (!reply?.ok) return show("failed");
    const told = (await reply.json()) as { endsInMs: number; idleUntil: string; endsAt: string };
    lasts({
      endsAt: Date.now() + told.endsInMs,
      isFinal: Date.parse(told.idleUntil) >= Date.parse(told.endsAt),
      finalTime: lasting.current.finalTime,
    });
    channel.current?.postMessage(lasting.current);
  }

  if (shown.state === "quiet") return null;
  const isEnded = shown.state === "ended";
  const title = shown.isFinal ? words.final.replace("{time}", shown.finalTime) : words.warning;
  const more = { warning: words.warningMore, failed: words.failed, ended: words.endedMore };
  return (
    <section className="session notice info" role="alert">
      <h2>{isEnded ? words.ended : title}</h2>
      <p>{shown.isFinal ? words.finalMore : more[shown.state]}</p>
      <div className="row">
        {shown.isFinal ? (
          <a className="btn compact own" href={signInAnewAt} target="_blank" rel="noopener">
            {words.signInAnew}
          </a>
        ) : isEnded ? (
          <a className="btn compact own" href={signInAt}>
            {words.signIn}
          </a>
        ) : (
          <button type="button" className="btn compact own" onClick={extend}>
            {words.extend}
          </button>
        )}
        {!isEnded && children}
      </div>
    </section>
  );
}
