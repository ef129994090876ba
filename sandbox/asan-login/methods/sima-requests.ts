import { randomBytes } from "node:crypto";
import type { Fin } from "@/lib/kernel/fin";
import { ExpiringMap } from "../expiring-map";

/**
 * The requests that wait for a phone. The computer that shows the QR code and the phone that reads
 * it share nothing but the token in the code: it is long, lives for minutes and answers once.
 */
export interface SimaRequest {
  token: string;
  /** The portal the person is about to enter, shown on the phone. */
  portal: string;
  /** Where that portal lives, for `form-action` in the computer's own browser. */
  returnTo: readonly string[];
  /** The sign-in on the computer. Worth nothing without that browser's cookie. */
  uid: string;
  /** Filled in on the phone where an example person was chosen. */
  suggested: Fin | null;
  answer: { said: "yes"; fin: Fin } | { said: "no" } | null;
}

export interface SimaRequests {
  open(about: Omit<SimaRequest, "token" | "answer">): SimaRequest;
  /** Undefined when there is no such request or its time is over. */
  find(token: string): SimaRequest | undefined;
}

export const REQUEST_VALID_MINUTES = 5;
const CAPACITY = 10_000;

export function createSimaRequests(): SimaRequests {
  const requests = new ExpiringMap<SimaRequest>(CAPACITY);
  return {
    open(about) {
      const token = randomBytes(24).toString("base64url");
      const request: SimaRequest = { ...about, token, answer: null };
      requests.set(token, request, REQUEST_VALID_MINUTES * 60);
      return request;
    },
    find: (token) => requests.get(token),
  };
}
