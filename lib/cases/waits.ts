import "server-only";
import { z } from "zod";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";

/** Something of the applications that only the person can move. */
const Awaited = z.object({
  kind: z.enum(["information", "draft"]),
  /** The case that was asked about; of a draft its own id. */
  id: z.uuid(),
  service: z.string(),
  /** Of a case. */
  number: z.string().nullable(),
  /** Of a draft: when it is thrown away. */
  expiresAt: z.date().nullable(),
});
export type Awaited = z.output<typeof Awaited>;

/** More of each kind than a first page can show: the rest stands under "my applications". */
const MOST = 10;

/** WHAT WAITS FOR ME: cases that ask me something, then what I began. One statement: the first page reads it. */
export const listAwaited = defineOperation({
  name: "cases.list-awaited",
  effect: "read",
  input: NoInput,
  output: z.array(Awaited),
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["application"],
  run: ({ db, clock }) => db.$queryRaw<Awaited[]>`
    (SELECT 'information' AS kind, file.id, file.service, file.number, NULL::timestamptz AS "expiresAt"
     FROM case_file file JOIN case_task task ON task.case_id = file.id
     WHERE task.state = 'information_requested'
     ORDER BY file.submitted_at LIMIT ${MOST})
    UNION ALL
    (SELECT 'draft', id, service, NULL, expires_at FROM draft WHERE expires_at > ${clock.now()}
     ORDER BY expires_at LIMIT ${MOST})`,
});
