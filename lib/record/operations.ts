import "server-only";
import { z } from "zod";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { listSnapshots } from "@/lib/registers";
import { composeRecord } from "./compose";
import { personOf } from "./person";
import { PersonView, RecordView } from "./schema";

/** Everything the registers said of me, as last heard. */
export const viewRecord = defineOperation({
  name: "record.view",
  effect: "read",
  input: NoInput,
  output: RecordView.extend({ person: PersonView.nullable() }),
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: CATEGORY_CODES,
  async run({ db, clock }) {
    const snapshots = await listSnapshots(db);
    const record = composeRecord(snapshots, CATEGORY_CODES, clock.now());
    return { ...record, person: personOf(snapshots) };
  },
});

/** My name, for the header of a page. */
export const viewPerson = defineOperation({
  name: "record.person",
  effect: "read",
  input: NoInput,
  output: z.object({ person: PersonView.nullable() }),
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["identity"],
  async run({ db }) {
    return { person: personOf(await listSnapshots(db, "identity")) };
  },
});
