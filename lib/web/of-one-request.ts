import "server-only";
import { randomFillSync } from "node:crypto";

const REQUEST_ID_BYTES = 12;
const NONCE_BYTES = 16;

/** What no two requests share: the number it goes by, and the nonce with which its page may run scripts. */
export function ofOneRequest(): { requestId: string; nonce: string } {
  const random = freshRandom(REQUEST_ID_BYTES + NONCE_BYTES);
  return {
    requestId: requestIdOf(random),
    nonce: random.subarray(REQUEST_ID_BYTES).toString("base64"),
  };
}

const pool = Buffer.alloc(4_096);
let used = pool.length;

/** Random bytes. The system is asked for many at a time, which costs more than they do; none is given out twice. */
function freshRandom(bytes: number): Buffer {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.subarray(used - bytes, used);
}

/** Said to 142 over the telephone: capitals and digits that are not mistaken for one another. */
const SPOKEN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Twelve signs in three groups, sixty bits: "K7Q2-9FXM-3TRB". */
function requestIdOf(random: Uint8Array): string {
  let signs = "";
  for (let at = 0; at < REQUEST_ID_BYTES; at++) {
    if (at === 4 || at === 8) signs += "-";
    signs += SPOKEN[(random[at] ?? 0) % SPOKEN.length];
  }
  return signs;
}
