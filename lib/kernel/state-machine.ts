import { AppError } from "./errors";

/** States and events as one literal table: the only authority on what may happen next. */
export interface StateMachine<S extends string, E extends string> {
  readonly states: readonly S[];
  readonly initial: S;
  readonly events: Readonly<Record<E, { readonly from: readonly S[]; readonly to: S }>>;
  /** The state after the event. @throws AppError `conflict` when it may not happen now */
  next(state: S, event: E): S;
  /** What may happen now, for a screen's buttons. */
  eventsFrom(state: S): E[];
  /** Nothing can happen any more. */
  isFinal(state: S): boolean;
}

export type StateOf<M> = M extends StateMachine<infer S, string> ? S : never;
export type EventOf<M> = M extends StateMachine<string, infer E> ? E : never;

/** @throws Error for a table that names a state it does not have, or has one that cannot be reached */
export function defineStateMachine<const S extends string, const E extends string>(table: {
  states: readonly S[];
  initial: NoInfer<S>;
  events: Readonly<Record<E, { from: readonly NoInfer<S>[]; to: NoInfer<S> }>>;
}): StateMachine<S, E> {
  const events = Object.entries(table.events) as [E, { from: readonly S[]; to: S }][];
  const known = new Set<string>(table.states);
  for (const [event, { from, to }] of events) {
    const stranger = [...from, to].find((state) => !known.has(state));
    if (stranger) throw new Error(`${event}: no such state ${stranger}`);
  }
  const reached = new Set<string>([table.initial]);
  for (let grew = true; grew; ) {
    const before = reached.size;
    for (const [, { from, to }] of events) if (from.some((s) => reached.has(s))) reached.add(to);
    grew = reached.size > before;
  }
  const lost = table.states.find((state) => !reached.has(state));
  if (lost) throw new Error(`${lost} cannot be reached from ${table.initial}`);

  const eventsFrom = (state: S) =>
    events.filter(([, { from }]) => from.includes(state)).map(([event]) => event);
  return {
    ...table,
    next(state, event) {
      const { from, to } = table.events[event];
      if (!from.includes(state)) throw new AppError("conflict");
      return to;
    },
    eventsFrom,
    isFinal: (state) => eventsFrom(state).length === 0,
  };
}
