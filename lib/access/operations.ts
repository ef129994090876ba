import "server-only";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { verifyChain } from "./chain";
import { findDetail } from "./detail";
import {
  countEntries,
  findUnexplained,
  listChain,
  listEntries,
  listInstitutions,
} from "./repository";
import {
  ChainCheck,
  EntryDetail,
  EntryRef,
  FEED_COUNTED_DAYS,
  FeedInput,
  FeedView,
  MOST_VERIFIED,
  PORTAL,
} from "./schema";

const DAY_MS = 86_400_000;

/** A person's own access history is theirs alone; looking at it is part of looking at one's data. */
const aboutMyAccesses = {
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["access"],
} as const;

/** Who accessed my data? */
export const listAccesses = defineOperation({
  ...aboutMyAccesses,
  name: "access.list",
  effect: "read",
  input: FeedInput,
  output: FeedView,
  async run({ input, db, clock, subjects }) {
    const subjectId = theOne(subjects);
    const now = clock.now().getTime();
    const recently = new Date(now - FEED_COUNTED_DAYS * DAY_MS);
    const since = input.period === "all" ? null : new Date(now - Number(input.period) * DAY_MS);
    return {
      ...(await listEntries(db, subjectId, input, since)),
      counts: await countEntries(db, subjectId, recently),
      unexplained: await findUnexplained(db, subjectId, recently),
      institutions: [...(await listInstitutions(db)), PORTAL],
    };
  },
});

/** One access with everything that is known of it, and whether its seal holds. */
export const viewAccess = defineOperation({
  ...aboutMyAccesses,
  name: "access.view",
  effect: "read",
  input: EntryRef,
  output: EntryDetail,
  async run({ input, db, subjects }) {
    const found = await findDetail(db, theOne(subjects), input.entryId);
    if (!found) throw new AppError("not_found");
    return found;
  },
});

/** Recomputes my whole ledger, up to MOST_VERIFIED entries, outside the database that keeps it. */
export const verifyAccesses = defineOperation({
  ...aboutMyAccesses,
  name: "access.verify",
  effect: "read",
  input: NoInput,
  output: ChainCheck,
  async run({ db, subjects }) {
    const entries = await listChain(db, theOne(subjects), MOST_VERIFIED);
    const verdict = verifyChain(entries);
    return verdict.intact
      ? { intact: true, checked: verdict.length, brokenAt: null }
      : { intact: false, checked: entries.length, brokenAt: verdict.sequence };
  },
});

function theOne(subjects: readonly string[]): string {
  const [subjectId] = subjects;
  if (!subjectId) throw new Error("an operation about oneself without a person");
  return subjectId;
}
