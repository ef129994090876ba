import { z } from "zod";
import { type IsoDate, isIsoDate, yearsBetween } from "@/lib/kernel/date";
import type { PensionFacts } from "./facts";
import { MOST_CAPITAL_QEPIK, MOST_CAREER_YEARS, MOST_MONTHLY_QEPIK } from "./limits";
import { FIRST_MONTH_TEXT, monthNumber, monthOfDay } from "./months";

/**
 * WHAT MAY BE COMPUTED. Facts that come from a register, a form or a file, held to the limits of a human
 * life: nothing negative, nothing twice, nothing ahead of its day. Messages are keys: the words stand in
 * `pension.errors`.
 */

const MOST_PAYERS = 300;
const MOST_PERIODS = 200;
const LONGEST_LIFE_YEARS = 125;

/** As registers write them. */
const Name = z.string().max(400);

export const Day = z.custom<IsoDate>(
  (value) => typeof value === "string" && isIsoDate(value),
  "day",
);
const Month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, "month");
const Amount = z.int("amount").min(0, "negative").max(MOST_MONTHLY_QEPIK, "absurd");
const Amounts = z
  .array(Amount)
  .min(1, "empty")
  .max(MOST_CAREER_YEARS * 12, "career")
  .readonly();
const Months = z
  .int("months")
  .min(0, "negative")
  .max(MOST_CAREER_YEARS * 12, "career");
const unknown = z.literal("unknown");

/**
 * A fact, nothing, or unknown. Not a union of zod's: what is wrong inside the fact would be reported as
 * "none of the three", and nobody could tell which month it was.
 */
function known<T extends z.ZodType>(fact: T) {
  return z.unknown().transform((value, ctx): z.output<T> | null | "unknown" => {
    if (value === null || value === "unknown") return value;
    const read = fact.safeParse(value);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) {
      ctx.addIssue({ code: "custom", message, path });
    }
    return z.NEVER;
  });
}

const Payer = z
  .strictObject({
    employer: Name,
    payer: z.int().min(2).max(MOST_PAYERS).optional(),
    sector: z.enum(["state", "oil-gas", "private"]),
    fromMonth: Month,
    insuredIncomeQepik: Amounts,
    contributionsDueQepik: Amounts,
    contributionsPaidQepik: Amounts,
  })
  .refine(
    ({ insuredIncomeQepik, contributionsDueQepik, contributionsPaidQepik }) =>
      insuredIncomeQepik.length === contributionsDueQepik.length &&
      contributionsDueQepik.length === contributionsPaidQepik.length,
    "lengths",
  )
  .refine(({ fromMonth }) => fromMonth >= FIRST_MONTH_TEXT, {
    path: ["fromMonth"],
    message: "before-accounts",
  });

const Period = z
  .strictObject({ from: Day, until: Day })
  .refine(({ from, until }) => from <= until, { path: ["until"], message: "order" });

const AccountFacts = z.strictObject({
  openedOn: Day,
  asOf: Day,
  monthsBefore2006: Months,
  serviceBefore2006: z
    .array(Period.safeExtend({ employer: Name }))
    .max(MOST_PERIODS)
    .readonly(),
  carriedOver: z
    .strictObject({
      on: Day,
      amountQepik: z.int("amount").min(0, "negative").max(MOST_CAPITAL_QEPIK, "absurd"),
    })
    .nullable(),
  payers: z.array(Payer).max(MOST_PAYERS).readonly(),
  countedPeriods: z
    .array(
      Period.safeExtend({
        kind: z.enum([
          "military-service",
          "childcare",
          "unemployment-payment",
          "disability-of-work",
          "care",
        ]),
      }),
    )
    .max(MOST_PERIODS)
    .readonly(),
});

/**
 * Facts of one person, as a rule may be told them. Refused beyond their single fields: months before
 * birth, months ahead of the extract, the same month of one payer twice, a career of over 80 years.
 */
export const PensionFactsSchema = z
  .strictObject({
    sex: z.enum(["male", "female"]),
    bornOn: Day,
    account: known(AccountFacts),
    special: z.strictObject({
      childrenRaisedToEight: z.int().min(0).max(30).or(unknown),
      disabledChildrenRaisedToEight: z.int().min(0).max(30).or(unknown),
      harmfulWorkMonths: Months.or(unknown),
      flightCrewMonths: Months.or(unknown),
      nanism: z.boolean().or(unknown),
    }),
    disability: known(
      z.strictObject({
        percent: z.int().min(1, "percent").max(100, "percent"),
        since: Day,
        until: Day.nullable(),
      }),
    ),
    inPayment: known(
      z.strictObject({
        kind: z.enum(["old-age", "disability", "survivor"]),
        assignedOn: Day,
        amountQepik: Amount,
      }),
    ),
  })
  .superRefine(({ bornOn, account, disability }, ctx) => {
    const refuse = (message: string, ...path: (string | number)[]) =>
      ctx.addIssue({ code: "custom", message, path });
    if (isKnown(disability) && disability.since < bornOn) {
      refuse("before-birth", "disability", "since");
    }
    if (!isKnown(account)) return;
    if (account.asOf < bornOn || yearsBetween(bornOn, account.asOf) > LONGEST_LIFE_YEARS) {
      refuse("life", "account", "asOf");
    }
    if (account.carriedOver && account.carriedOver.on > account.asOf) {
      refuse("future", "account", "carriedOver", "on");
    }
    refuseMonths(account, bornOn, (message, ...path) =>
      refuse(message, "account", "payers", ...path),
    );
    for (const list of ["countedPeriods", "serviceBefore2006"] as const) {
      account[list].forEach(({ from, until }, index) => {
        if (from < bornOn) refuse("before-birth", "account", list, index, "from");
        if (until > account.asOf) refuse("future", "account", list, index, "until");
      });
    }
  });

function isKnown<T>(fact: T | null | "unknown"): fact is T {
  return fact !== null && fact !== "unknown";
}

type Refuse = (message: string, ...path: (string | number)[]) => void;

/** A month before birth, ahead of the extract, or told twice by one payer. */
function refuseMonths(account: z.output<typeof AccountFacts>, bornOn: IsoDate, refuse: Refuse) {
  const last = monthOfDay(account.asOf);
  const born = monthOfDay(bornOn);
  const told = new Set<string>();
  account.payers.forEach(({ employer, payer, sector, fromMonth, insuredIncomeQepik }, index) => {
    const first = monthNumber(fromMonth);
    const end = first + insuredIncomeQepik.length - 1;
    if (first < born) refuse("before-birth", index, "fromMonth");
    if (end > last) refuse("future", index, "insuredIncomeQepik");
    for (let month = first; month <= end; month += 1) {
      const key = `${month} ${sector} ${payer ?? 1} ${employer}`;
      if (told.has(key)) {
        refuse("twice", index, "fromMonth");
        return;
      }
      told.add(key);
    }
  });
}

/** Facts read from a file or a form. @throws ZodError */
export function parsePensionFacts(value: unknown): PensionFacts {
  return PensionFactsSchema.parse(value);
}
