"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

/** Tabs of one browser share one session, so they tell each other when it was extended or ended. */
const CHANNEL = "portal-session";

/** What the notice says, finished and in the right language. */
export interface SessionWords {
  warning: string;
  warningMore: string;
  extend: string;
  ended: string;
  endedMore: string;
  signIn: string;
  failed: string;
}

/**
 * SESSION NOTICE: two minutes before the idle limit it offers to go on, and at the limit it says that
 * the session has ended. It asks the server nothing in between. Time is measured from the moment the
 * page arrived, not by the clock of the device, which may be wrong.
 */
export function SessionNotice({
  endsInMs,
  warnBeforeMs,
  extendAt,
  signInAt,
  words,
  children,
}: {
  /** From the rendering of this page to the idle (or absolute) limit. */
  endsInMs: number;
  warnBeforeMs: number;
  /** Extended by a POST here; the reply is `{ "endsInMs": number }`. */
  extendAt: string;
  signInAt: string;
  words: SessionWords;
  /** The way out: a form that signs out. */
  children: ReactNode;
}) {
  const [state, setState] = useState<"quiet" | "warning" | "failed" | "ended">("quiet");
  const endsAt = useRef(0);
  const channel = useRef<BroadcastChannel>(null);
  const timer = useRef<number>(undefined);

  /** Looks at the clock, and comes back when something is due. Timers sleep with the device. */
  function look() {
    window.clearTimeout(timer.current);
    const leftMs = endsAt.current - Date.now();
    if (leftMs <= 0) return setState("ended");
    setState((before) =>
      leftMs > warnBeforeMs ? "quiet" : before === "failed" ? before : "warning",
    );
    const dueInMs = leftMs > warnBeforeMs ? leftMs - warnBeforeMs : leftMs;
    timer.current = window.setTimeout(look, dueInMs);
  }

  function lastsUntil(moment: number) {
    if (moment <= endsAt.current) return;
    endsAt.current = moment;
    look();
  }

  useEffect(() => {
    const tabs = new BroadcastChannel(CHANNEL);
    channel.current = tabs;
    tabs.onmessage = ({ data }: MessageEvent<number>) => lastsUntil(data);
    lastsUntil(Date.now() + endsInMs);
    tabs.postMessage(endsAt.current);
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.clearTimeout(timer.current);
      tabs.close();
    };
  }, []);

  async function extend() {
    const reply = await fetch(extendAt, { method: "POST" }).catch(() => null);
    if (reply?.status === 401) return setState("ended");
    if (!reply?.ok) return setState("failed");
    const { endsInMs: ms } = (await reply.json()) as { endsInMs: number };
    lastsUntil(Date.now() + ms);
    channel.current?.postMessage(endsAt.current);
  }

  if (state === "quiet") return null;
  return (
    <section className="session notice info" role="alert">
      <h2>{state === "ended" ? words.ended : words.warning}</h2>
      <p>{{ ended: words.endedMore, warning: words.warningMore, failed: words.failed }[state]}</p>
      <div className="row">
        {state === "ended" ? (
          <a className="btn compact own" href={signInAt}>
            {words.signIn}
          </a>
        ) : (
          <>
            <button type="button" className="btn compact own" onClick={extend}>
              {words.extend}
            </button>
            {children}
          </>
        )}
      </div>
    </section>
  );
}
