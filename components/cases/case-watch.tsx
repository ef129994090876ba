"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useState } from "react";

interface Watched {
  caseId: string;
  /** Number of the last event on the page. */
  sequence: number;
  words: { live: string; changed: string; show: string };
}

const EVERY_MS = 5_000;

/** Keeps an open case current: when something has happened, it says so and offers to show it. */
export function CaseWatch(props: Watched) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Watch {...props} />
    </QueryClientProvider>
  );
}

function Watch({ caseId, sequence, words }: Watched) {
  const { data = sequence } = useQuery({
    queryKey: ["case", caseId],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/api/cases/${caseId}`, { signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const said = (await response.json()) as { sequence?: unknown };
      return typeof said.sequence === "number" ? said.sequence : sequence;
    },
    refetchInterval: EVERY_MS,
    retry: false,
  });
  if (data === sequence) return <p className="src by-script">{words.live}</p>;
  return (
    <section className="notice turn" role="status">
      <h2>{words.changed}</h2>
      <p>
        <a href="?">{words.show}</a>
      </p>
    </section>
  );
}
