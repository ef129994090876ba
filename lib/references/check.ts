import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation, noPerson } from "@/lib/kernel/operation";
import { anyone } from "@/lib/kernel/policy";
import {
  CheckInput,
  CheckView,
  FileCheckInput,
  FileCheckView,
  OpenInput,
  OpenView,
  ReferenceFile,
} from "./schema";

const anybody = {
  subject: () => noPerson,
  policy: anyone,
  purpose: "reference-check",
  categories: ["reference"],
} as const;

const later = async (): Promise<never> => {
  throw new AppError("unavailable");
};

export const checkReference = defineOperation({
  ...anybody,
  name: "references.check",
  effect: "change",
  input: CheckInput,
  output: CheckView,
  run: later,
});

export const checkFile = defineOperation({
  ...anybody,
  name: "references.check-file",
  effect: "change",
  input: FileCheckInput,
  output: FileCheckView,
  run: later,
});

export const openShare = defineOperation({
  ...anybody,
  name: "references.open-share",
  effect: "change",
  input: OpenInput,
  output: OpenView,
  run: later,
});

/** @throws AppError `not_found` where the link leads to nothing, has ended or is used up */
export const downloadShared = defineOperation({
  ...anybody,
  name: "references.download-shared",
  effect: "change",
  input: z.object({ token: z.string().max(100) }),
  output: ReferenceFile,
  run: later,
});
