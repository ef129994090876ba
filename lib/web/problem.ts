import { type AppError, type ErrorCode, isAppError } from "@/lib/kernel/errors";

const STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  unauthenticated: 401,
  not_found: 404,
  conflict: 409,
  too_many_requests: 429,
  unavailable: 503,
};

const TITLE: Record<ErrorCode, string> = {
  invalid_input: "The request does not fit",
  unauthenticated: "Nobody is signed in",
  not_found: "There is no such thing, or it may not be seen",
  conflict: "It was done already, or something else was done first",
  too_many_requests: "Too many requests",
  unavailable: "Something outside does not answer",
};

/** An outcome as problem details (RFC 9457). The code is stable; texts for people are the pages'. */
export function problem(error: AppError): Response {
  const { code, issues, retryAfterSeconds } = error;
  const status = STATUS[code];
  return Response.json(
    {
      type: `urn:e-sosial:problem:${code}`,
      title: TITLE[code],
      status,
      ...(issues.length > 0 ? { issues } : {}),
    },
    {
      status,
      headers: {
        "content-type": "application/problem+json",
        "cache-control": "no-store",
        ...(retryAfterSeconds === null ? {} : { "retry-after": String(retryAfterSeconds) }),
      },
    },
  );
}

/** What HTTP itself refuses, in the same form: 413 for a body that is too large, 415 for one of another kind. */
export function httpProblem(status: 413 | 415, title: string): Response {
  return Response.json(
    { type: `urn:e-sosial:problem:http-${status}`, title, status },
    {
      status,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
    },
  );
}

/** Answers an outcome as a problem; a fault of ours goes on to the error handler. */
export function problemOr(error: unknown): Response {
  if (isAppError(error)) return problem(error);
  throw error;
}
