export type PaperProblemCode =
  /** Letters that no font of the sheet has: another script, a picture sign, an invisible control. */
  | "unsupported-script"
  /** More than a sheet is made for. */
  | "too-long"
  /** As many are waiting as may wait: try again in a moment. */
  | "busy"
  /** The sheet could not be laid out, twice. A fault of ours. */
  | "renderer";

/** Why there is no sheet. Crosses from the renderer to whoever waits: data, not an exception. */
export interface PaperProblem {
  code: PaperProblemCode;
  /** What to look at: a code point, a limit, the layout's own words. Holds no text of the paper. */
  detail: string;
  /** The text that cannot be printed, where one is at fault. Personal: for the person, not for a log. */
  text?: string;
}

export class PaperError extends Error {
  override readonly name = "PaperError";
  readonly code: PaperProblemCode;
  readonly text: string | null;

  constructor({ code, detail, text }: PaperProblem) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.text = text ?? null;
  }
}

/** By name and not by class: Next may bundle this module more than once into one process. */
export function isPaperError(error: unknown, code?: PaperProblemCode): error is PaperError {
  if (!(error instanceof Error) || error.name !== "PaperError") return false;
  return code === undefined || (error as PaperError).code === code;
}
