/**
 * Outcomes that are no one's mistake in the code. Everything else that is thrown is a fault of ours and
 * reaches the error page with a reference number.
 */
export type ErrorCode =
  /** The input does not fit; `issues` says where, in keys of the texts. */
  | "invalid_input"
  /** Nobody is signed in, or no longer. */
  | "unauthenticated"
  /** There is no such thing, or it may not be seen. Nobody learns which. */
  | "not_found"
  /** It was done already, or something else was done first. */
  | "conflict"
  /** Too often; `retryAfterSeconds` says when again. */
  | "too_many_requests"
  /** Something outside does not answer. */
  | "unavailable";

/** One thing wrong with an input: the field's path and the key of the sentence about it. */
export interface InputIssue {
  path: string;
  message: string;
}

export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly issues: readonly InputIssue[];
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ErrorCode,
    details: { issues?: readonly InputIssue[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }
}

export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
