import { z } from "zod";
import { code, date, type Fact, money, period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { Amount, Day, inOrder, Said } from "../records";
import { Wire } from "./wire";
import { BENEFIT, LABOUR_PENSION, PAYMENT_STATUS, PERIOD } from "./words";

const RECENT_PAYMENTS = 12;

const BenefitCode = z.enum(Object.keys(BENEFIT) as [keyof typeof BENEFIT]);

/** An entitlement: what was assigned, by which decision, to be paid into which bank. */
const Entitlement = z.object({
  benefit: BenefitCode,
  /** Of a labour pension; null for anything else, and in snapshots of before it was kept. */
  pensionKind: z
    .enum(Object.keys(LABOUR_PENSION) as [keyof typeof LABOUR_PENSION])
    .nullable()
    .default(null),
  amountQepik: Amount,
  period: z.enum(["monthly", "once"]),
  from: Day,
  /** Null: no end is set. */
  until: Day.nullable(),
  decisionNumber: Said,
  bank: Said,
});
type Entitlement = z.output<typeof Entitlement>;

const Payment = z.object({
  benefit: BenefitCode,
  decisionNumber: Said,
  paidOn: Day,
  amountQepik: Amount,
  status: z.enum(["paid", "returned"]),
});
type Payment = z.output<typeof Payment>;

/** Pensions, allowances and stipends: what was assigned, and what was paid. */
export const benefits = defineRegister({
  code: "benefits",
  institution: "dsmf",
  name: {
    az: "Pensiya, müavinət və təqaüdlər",
    en: "Pensions, allowances and stipends",
    ru: "Пенсии, пособия и стипендии",
  },
  address: {
    memberClass: "GOV",
    memberCode: "DSMF",
    subsystem: "MUAVINET",
    service: "BENEFITS",
    version: "v1",
  },
  wire: Wire,
  parts: {
    benefits: part({
      /** The latest assignment first. */
      record: z.object({ entitlements: z.array(Entitlement) }),
      facts: ({ entitlements }) => entitlements.map(entitlementFact),
    }),
    payments: part({
      /** The latest payment first. */
      record: z.object({ payments: z.array(Payment) }),
      facts: ({ payments }) => payments.slice(0, RECENT_PAYMENTS).map(paymentFact),
    }),
  },
  read({ teyinatlar }) {
    const entitlements = teyinatlar.map((said) => ({
      ...kindOf(said.novKodu),
      amountQepik: said.mebleg,
      period: said.dovrilik,
      ...inOrder({ from: said.baslayir, until: said.bitir }),
      decisionNumber: said.qerarNo,
      bank: said.bank,
    }));
    const payments = teyinatlar.flatMap(({ novKodu, qerarNo, odenisler }) =>
      odenisler.map(([paidOn, amountQepik, status]) => ({
        benefit: kindOf(novKodu).benefit,
        decisionNumber: qerarNo,
        paidOn,
        amountQepik,
        status,
      })),
    );
    return {
      benefits: { entitlements: entitlements.sort((a, b) => b.from.localeCompare(a.from, "en")) },
      payments: { payments: payments.sort((a, b) => b.paidOn.localeCompare(a.paidOn, "en")) },
    };
  },
  freshForHours: 24,
  timeoutMs: 4_000,
});

/** The institution numbers the three labour pensions apart; to us they are one benefit with a kind. */
function kindOf(said: z.output<typeof Wire>["teyinatlar"][number]["novKodu"]) {
  switch (said) {
    case "labour_pension/old-age":
      return { benefit: "labour_pension", pensionKind: "old-age" } as const;
    case "labour_pension/disability":
      return { benefit: "labour_pension", pensionKind: "disability" } as const;
    case "labour_pension/survivor":
      return { benefit: "labour_pension", pensionKind: "survivor" } as const;
    default:
      return { benefit: said, pensionKind: null };
  }
}

function entitlementFact(entitlement: Entitlement, index: number): Fact {
  const { benefit, pensionKind, amountQepik, from, until, decisionNumber, bank } = entitlement;
  return fact(
    "benefit",
    [
      money(amountQepik),
      word(PERIOD[entitlement.period]),
      period(from, until),
      text(bank),
      code(decisionNumber),
    ],
    {
      of: index + 1,
      label: pensionKind ? LABOUR_PENSION[pensionKind] : BENEFIT[benefit],
      since: from,
    },
  );
}

function paymentFact({ benefit, amountQepik, paidOn, status }: Payment, index: number): Fact {
  const stands = word(PAYMENT_STATUS[status], status === "paid" ? "settled" : "over");
  return fact("payment", [money(amountQepik), date(paidOn), stands], {
    of: index + 1,
    label: BENEFIT[benefit],
    since: paidOn,
  });
}
