"use client";

import { type FormEvent, type RefObject, useActionState, useEffect, useRef, useState } from "react";
import type { Attempt } from "./state";

export interface Calculation<State> {
  state: State;
  busy: boolean;
  /** The rules could not be fetched. */
  unloaded: boolean;
  /** What is around the answers: the first of them takes the focus. */
  whole: RefObject<HTMLDivElement | null>;
  post: (form: FormData) => void;
  calculateHere: (event: FormEvent<HTMLFormElement>) => Promise<void>;
}

/**
 * A CALCULATION in a browser: by rules that are fetched when it is first asked for, on the reader's device.
 * Without a script the form is posted, and the server's action computes the same.
 * @param compute null where the rules could not be fetched
 */
export function useCalculation<State extends Attempt>(
  initial: State,
  action: (before: State, form: FormData) => Promise<State>,
  compute: (before: State, form: FormData) => Promise<State | null>,
): Calculation<State> {
  const [posted, post, posting] = useActionState<State, FormData>(
    action as (before: Awaited<State>, form: FormData) => Promise<State>,
    initial as Awaited<State>,
  );
  const [here, setHere] = useState<State | null>(null);
  const [working, setWorking] = useState(false);
  const [unloaded, setUnloaded] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const state = here && here.attempt >= posted.attempt ? here : posted;
  const { attempt } = state;

  useEffect(() => {
    if (attempt === 0) return;
    const target = whole.current?.querySelector<HTMLElement>("#errors, #result");
    target?.focus();
  }, [attempt]);

  async function calculateHere(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWorking(true);
    setUnloaded(false);
    const computed = await compute(state, form);
    setWorking(false);
    if (computed) setHere(computed);
    else setUnloaded(true);
  }

  return { state, busy: posting || working, unloaded, whole, post, calculateHere };
}
