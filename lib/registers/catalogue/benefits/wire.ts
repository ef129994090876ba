import { z } from "zod";
import { coded, dottedDay, groupedAmount, isoDay } from "../notations";
import { Said } from "../records";

/** A row of the old paying system: day, amount, state of the transfer. */
const Payment = z.tuple([
  dottedDay,
  groupedAmount,
  coded([
    ["Ö", "paid"],
    ["Q", "returned"],
  ]),
]);

/**
 * The message of benefits paid: kinds as numbers, amounts grouped with full stops. Two systems speak
 * in it: assignments carry ISO days, payments are rows with days in figures.
 */
export const Wire = z.object({
  teyinatlar: z.array(
    z.object({
      novKodu: coded([
        [101, "childbirth"],
        [102, "child_under_1"],
        [103, "many_children"],
        [104, "childcare"],
        [105, "guardian"],
        [201, "old_age"],
        [202, "disability"],
        [203, "survivor"],
        [301, "targeted_assistance"],
        [401, "unemployment"],
        [501, "labour_pension/old-age"],
        [502, "labour_pension/disability"],
        [503, "labour_pension/survivor"],
        [601, "presidential_stipend"],
      ]),
      mebleg: groupedAmount,
      dovrilik: coded([
        ["A", "monthly"],
        ["B", "once"],
      ]),
      baslayir: isoDay,
      bitir: isoDay.nullable(),
      qerarNo: Said,
      bank: Said,
      odenisler: z.array(Payment),
    }),
  ),
});
