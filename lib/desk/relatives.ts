import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/kernel/context";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { listSnapshots, REGISTRAR, refreshRecord } from "@/lib/registers";
import { civilStatus, HouseholdRecord } from "@/lib/registers/catalogue/civil-status/register";

/** The officer's own family, read by the officer's own session under its self-access entry. */
const ownFamily = defineOperation({
  name: "desk.own-family",
  effect: "read",
  input: NoInput,
  output: z.object({ asked: z.boolean(), fins: z.array(z.string()) }),
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["household"],
  async run({ db }) {
    const acts = (await listSnapshots(db, "household")).find(
      ({ register }) => register === civilStatus.code,
    );
    if (!acts?.record) return { asked: acts !== undefined, fins: [] };
    const { marital, mother, father, children, wards } = HouseholdRecord.parse(acts.record);
    const others = [...children, ...wards].map(({ fin }) => fin);
    const fins = [marital.spouse, mother, father, ...others].filter((fin) => fin !== null);
    return { asked: true, fins };
  },
});

/**
 * FINs of those whom this officer may not serve for being family: spouse, parents, children and wards,
 * as civil status last told them. Asked of the register once, when it was never asked about the officer.
 * Where it has never answered the list is empty: silence is no reason to refuse anybody.
 * @param own the context of the same session as a citizen
 */
export async function listRelatives(own: Context): Promise<string[]> {
  const known = await ownFamily(own, {});
  if (known.asked) return known.fins;

  const { actor } = own;
  if (actor.kind !== "citizen") throw new Error("the policy let somebody else to one's own family");
  await refreshRecord(
    { ...own, actor: { kind: "system", program: REGISTRAR } },
    {
      subjectIds: [actor.subjectId],
      registers: [civilStatus.code],
      reason: "session",
      reference: actor.sessionId,
    },
  );
  return (await ownFamily(own, {})).fins;
}
