import "server-only";
import { openRuntime, type Runtime } from "@/lib/access";
import { openQueue, type Queue } from "@/lib/jobs";
import { portalSecret } from "@/lib/kernel/keys";

/** The web process: one pool, one queue, however many bundles Next makes of the code. */
export interface Portal extends Runtime {
  /** Opened when first needed; a portal that only reads never needs it. */
  queue(): Promise<Queue>;
  secret: Uint8Array;
}

const HELD = Symbol.for("portal.runtime");
type Holder = { [HELD]?: Portal };

export function portal(): Portal {
  const holder = globalThis as Holder;
  holder[HELD] ??= open();
  return holder[HELD];
}

function open(): Portal {
  const runtime = openRuntime({ connections: 16 });
  let queue: Promise<Queue> | null = null;
  return {
    ...runtime,
    secret: portalSecret(),
    queue() {
      queue ??= openQueue(runtime.db, "sender", (error) =>
        console.error("queue:", error.message),
      ).catch((error: unknown) => {
        queue = null; // the next request tries again
        throw error;
      });
      return queue;
    },
  };
}
