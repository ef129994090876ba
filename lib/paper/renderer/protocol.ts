import type { Paper } from "../paper";
import type { Typeset } from "./typeset";

/** What parent and renderer say to each other: one paper, one answer, then the next. */
export interface ToRenderer {
  paper: Paper;
}

export type FromRenderer =
  | { kind: "ready" }
  /** `rss`: memory of the renderer after it, in bytes. */
  | ({ kind: "done"; rss: number } & Typeset);
