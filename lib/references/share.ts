import "server-only";
import { z } from "zod";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { Database } from "@/lib/db";
import type { Context } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation, type Located, noPerson } from "@/lib/kernel/operation";
import { anyone } from "@/lib/kernel/policy";
import { counted } from "./counted";
import { fileOf, getIssued, shareStateOf } from "./held";
import { hashOf } from "./issue";
import { kindOf } from "./kinds";
import { countOpening, findShare, findShared, stateOf, type Whose } from "./repository";
import { OpenInput, OpenView, ReferenceFile } from "./schema";

/** LINKS to references: for whoever has one, without signing in. */

type Shared = Whose & { shareId: string };

const led = {
  async subject({
    input,
    db,
  }: {
    input: { token: string };
    db: Database;
  }): Promise<Located<Shared | null>> {
    const shared = await findShared(db, hashOf(input.token));
    return shared
      ? { subject: shared.subjectId, about: shared }
      : { subject: noPerson, about: null };
  },
  policy: anyone,
  purpose: "reference-opening",
  categories: ["reference"],
  cause: (_: unknown, shared: Shared | null) =>
    shared && { kind: "reference", reference: shared.number },
} as const;

const open = defineOperation({
  ...led,
  name: "references.open-share",
  effect: "change",
  input: OpenInput,
  output: OpenView,
  async run({ input: { locale }, db, clock, about }): Promise<OpenView> {
    const share = about && (await findShare(db, about.shareId));
    if (!about || !share) return { outcome: "unknown" };
    const state = shareStateOf(share, clock.now());
    if (state !== "open") return { outcome: state };
    const issued = await getIssued(db, about.id);
    const kind = kindOf(issued.kind);
    return {
      outcome: "open",
      title: kind.title[locale],
      number: issued.number,
      institution: INSTITUTIONS[kind.institution].name[locale],
      issuedAt: issued.issuedAt,
      validUntil: issued.validUntil,
      state: stateOf(issued, clock.today()),
      lang: issued.lang,
      sizeBytes: issued.sizeBytes,
      expiresAt: share.expiresAt,
      openingsLeft: share.mostOpenings === null ? null : share.mostOpenings - share.openings,
    };
  },
});

const download = defineOperation({
  ...led,
  name: "references.download-shared",
  effect: "change",
  input: OpenInput.pick({ token: true }),
  output: ReferenceFile,
  async run({ db, clock, about }) {
    if (!about || !(await countOpening(db, about.shareId, clock.now()))) {
      throw new AppError("not_found");
    }
    return fileOf(db, about);
  },
});

/** What a link leads to. Looking is not opening: see OpenView. @throws AppError `too_many_requests` */
export const openShare = (ctx: Context, input: z.input<typeof OpenInput>): Promise<OpenView> =>
  counted(
    ctx,
    (as) => open(as, input),
    ({ outcome }) => outcome === "unknown",
  );

/**
 * The file behind a link, which counts as one opening.
 * @throws AppError `not_found` where the link leads to nothing, has ended, expired or is used up
 */
export const downloadShared = (ctx: Context, input: { token: string }): Promise<ReferenceFile> =>
  counted(ctx, (as) => download(as, input));
