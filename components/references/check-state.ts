import type { CheckView } from "@/lib/references/schema";

/** The day in its three boxes, as typed. */
export interface TypedDay {
  day: string;
  month: string;
  year: string;
}

/** What a check came to, in finished words. */
export interface ToldCheck {
  outcome: CheckView["outcome"];
  tone: "settled" | "refused" | "over";
  title: string;
  more: string;
  /** What whoever checks compares with the paper. */
  rows: readonly { label: string; value: string; note?: string; isCode?: boolean }[];
  /** The name is masked, and a birth date would show it. */
  isMasked: boolean;
  /** What a signed QR code has to agree with; null where the portal says nothing of the reference. */
  compared: { number: string; kind: string; day: string; digest: string } | null;
}

/** What the page of a check shows. */
export interface CheckState {
  told: ToldCheck | null;
  /** Nothing was checked: too often, or the page was asked to show what it does not keep. */
  notice: { title: string; text: string } | null;
  typed: TypedDay;
  error: string | null;
  summary: string | null;
  /** The birth date was another one. */
  remark: { title: string; text: string } | null;
  attempt: number;
}

/** What came of a file. */
export interface FileState {
  told: ToldFile | null;
  error: string | null;
  summary: string | null;
  notice: { title: string; text: string } | null;
  attempt: number;
}

export interface ToldFile {
  tone: ToldCheck["tone"];
  title: string;
  more: string;
  sha256: string;
  check: ToldCheck | null;
}

export const UNTRIED_FILE: FileState = {
  told: null,
  error: null,
  summary: null,
  notice: null,
  attempt: 0,
};
