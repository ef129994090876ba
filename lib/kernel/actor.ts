import type { RoleCode } from "./vocabulary";

/** An opaque person's id (UUID). Says nothing about the person. */
export type SubjectId = string;

/** Someone reading or changing their own data. */
export interface Citizen {
  kind: "citizen";
  subjectId: SubjectId;
  sessionId: string;
  /** The committed entry under which this session reads its own person's data. */
  selfEntry: OpenEntry;
}

/** An officer at a desk. `subjectId` is the officer's own person: nobody serves themselves. */
export interface Staff {
  kind: "staff";
  staffId: string;
  subjectId: SubjectId;
  sessionId: string;
  role: RoleCode;
  institution: string;
  unitCode: string;
}

/** A program of the portal's own, e.g. the job that asks registers. */
export interface Program {
  kind: "system";
  program: string;
}

export interface Anonymous {
  kind: "anonymous";
}

export type Actor = Citizen | Staff | Program | Anonymous;

/** An access entry that was committed before and still opens its person's data. */
export interface OpenEntry {
  id: string;
  subjectId: SubjectId;
  categories: readonly string[];
}
