import "server-only";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation, noPerson } from "@/lib/kernel/operation";
import { staff } from "@/lib/kernel/policy";
import {
  DeskReferencesView,
  ListInput,
  OrderInput,
  OrderView,
  PreviewInput,
  PreviewView,
  ReferenceFile,
  ReferenceRef,
} from "@/lib/references/schema";
import { VisitRef } from "./schema";

/*
 * REFERENCES AT THE DESK: an officer issues one for the citizen who stands before them, under the visit that
 * is open. Each order is an entry of its own that says so, and a message to the citizen.
 */

const atVisit = {
  subject: () => noPerson,
  policy: staff("operator", "caseworker", "supervisor"),
  purpose: "reference-order",
  categories: ["reference"],
} as const;

const later = async (): Promise<never> => {
  throw new AppError("unavailable");
};

export const listAtDesk = defineOperation({
  ...atVisit,
  name: "desk.list-references",
  effect: "read",
  input: ListInput.extend(VisitRef.shape),
  output: DeskReferencesView,
  run: later,
});

export const previewAtDesk = defineOperation({
  ...atVisit,
  name: "desk.preview-reference",
  effect: "read",
  input: PreviewInput.extend(VisitRef.shape),
  output: PreviewView,
  run: later,
});

/** @throws AppError `conflict` with the issue "citizen-absent" where the citizen is not there */
export const orderAtDesk = defineOperation({
  ...atVisit,
  name: "desk.order-reference",
  effect: "change",
  input: OrderInput.extend(VisitRef.shape),
  output: OrderView,
  run: later,
});

export const downloadAtDesk = defineOperation({
  ...atVisit,
  name: "desk.download-reference",
  effect: "change",
  input: ReferenceRef.extend(VisitRef.shape),
  output: ReferenceFile,
  run: later,
});
