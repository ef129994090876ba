import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { ownSubject } from "@/lib/kernel/subject";
import {
  LimitInput,
  ListInput,
  OrderInput,
  OrderView,
  PreviewInput,
  PreviewView,
  ReferenceFile,
  ReferenceRef,
  ReferencesView,
  ReferenceView,
  ShareInput,
  ShareMade,
  ShareRef,
  ViewInput,
} from "./schema";

const mine = {
  subject: ownSubject,
  policy: self,
  purpose: "reference-keeping",
  categories: ["reference"],
} as const;

const later = async (): Promise<never> => {
  throw new AppError("unavailable");
};

/** What I can order, by what the registers said last, and what was issued to me, newest first. */
export const listReferences = defineOperation({
  ...mine,
  name: "references.list",
  effect: "read",
  input: ListInput,
  output: ReferencesView,
  run: later,
});

export const previewReference = defineOperation({
  ...mine,
  name: "references.preview",
  effect: "read",
  input: PreviewInput,
  output: PreviewView,
  run: later,
});

export const orderReference = defineOperation({
  ...mine,
  name: "references.order",
  effect: "change",
  input: OrderInput,
  output: OrderView,
  run: later,
});

export const viewReference = defineOperation({
  ...mine,
  name: "references.view",
  effect: "read",
  input: ViewInput,
  output: ReferenceView,
  run: later,
});

export const downloadReference = defineOperation({
  ...mine,
  name: "references.download",
  effect: "change",
  input: ReferenceRef,
  output: ReferenceFile,
  run: later,
});

export const revokeReference = defineOperation({
  ...mine,
  name: "references.revoke",
  effect: "change",
  input: ReferenceRef,
  output: z.object({}),
  run: later,
});

export const limitChecks = defineOperation({
  ...mine,
  name: "references.limit-checks",
  effect: "change",
  input: LimitInput,
  output: z.object({}),
  run: later,
});

export const shareReference = defineOperation({
  ...mine,
  name: "references.share",
  effect: "change",
  input: ShareInput,
  output: ShareMade,
  run: later,
});

export const endShare = defineOperation({
  ...mine,
  name: "references.end-share",
  effect: "change",
  input: ShareRef,
  output: z.object({}),
  run: later,
});
