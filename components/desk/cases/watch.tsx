"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";

/** Who else is at the case, and whether it has moved: finished words, or null where there is nothing to say. */
export interface Watched {
  others: string | null;
  moved: string | null;
}

interface Props {
  /** What the server rendered. */
  initial: Watched;
  /** The same as data. */
  source: string;
  /** Address of the case as it is now, and the words that lead there. */
  now: { href: string; words: string };
}

const EVERY_MS = 10_000;

/** TWO OFFICERS AT ONE CASE see each other: said when the page is drawn, and kept current where script runs. */
export function DeskCaseWatch(props: Props) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Watching {...props} />
    </QueryClientProvider>
  );
}

function Watching({ initial, source, now }: Props) {
  const { data } = useQuery({
    queryKey: [source],
    async queryFn({ signal }) {
      const reply = await fetch(source, { signal, cache: "no-store" });
      if (!reply.ok) throw new Error(`status ${reply.status}`);
      return (await reply.json()) as Watched;
    },
    initialData: initial,
    refetchInterval: ({ state }) => (state.error ? false : EVERY_MS),
    retry: false,
  });
  return (
    <div role="status" className="stack">
      {data.others && <p className="beside">{data.others}</p>}
      {data.moved && (
        <p className="beside">
          {data.moved} <a href={now.href}>{now.words}</a>
        </p>
      )}
    </div>
  );
}
