import { addMonths, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Benefit, Disability, Life } from "../life";
import { paidMonthly, paidOnce } from "../payments";
import { AGES_IN, type Member } from "./household";
import type { Random } from "./random";
import type { WorkingLife } from "./working-life";

/** What generated persons are paid. Amounts as they stood from 01.07.2025; this is data, not law. */

const TOLD_FROM = "2025-01";
const PENSION_AGE = 65;
const MONTHS_FOR_A_PENSION = 300;

export function benefitsOf(
  member: Member,
  work: WorkingLife | null,
  disability: Disability | null,
  diedOn: IsoDate | null,
  random: Random,
): Benefit[] {
  const age = AGES_IN - Number(member.bornOn.slice(0, 4));
  const bank = random.chance(0.5) ? "ABB" : "Kapital Bank";
  const decisionNumber = `${String(random.whole(1, 12)).padStart(2, "0")}-${String(member.index).padStart(7, "0")}`;
  const known = { bank, decisionNumber, toldFrom: TOLD_FROM, until: diedOn ?? undefined };
  const benefits: Benefit[] = [];

  if (age > PENSION_AGE) {
    const from = addMonths(member.bornOn, PENSION_AGE * 12);
    const manats = work && recordOf(work) >= MONTHS_FOR_A_PENSION ? random.whole(340, 980) : 220;
    const code = manats > 220 ? "labour_pension" : "old_age";
    benefits.push(paidMonthly({ ...known, code, from, amounts: [["1990-01", manats]] }));
  } else if (disability) {
    const manats = disability.percent > 80 ? 300 : disability.percent > 60 ? 250 : 180;
    const from = disability.decidedOn;
    const until = diedOn ?? disability.until ?? undefined;
    benefits.push(
      paidMonthly({ ...known, code: "disability", from, until, amounts: [["1990-01", manats]] }),
    );
  }
  for (const child of member.children) {
    if (member.sex !== "female" || child.bornOn < "2023-01-01") continue;
    const paidOn = addMonths(child.bornOn, 1);
    const manats = paidOn < "2025-07-01" ? 500 : 600;
    benefits.push(
      paidOnce({ code: "childbirth", from: child.bornOn, manats, paidOn, bank, decisionNumber }),
    );
  }
  if (member.children.length > 2 && member.sex === "female" && random.chance(0.15)) {
    benefits.push(
      paidMonthly({
        ...known,
        code: "targeted_assistance",
        from: toIsoDate("2026-03-01"),
        until: toIsoDate("2027-02-28"),
        amounts: [["2026-03", random.whole(12, 60) * 10]],
      }),
    );
  }
  return benefits;
}

export function disabilityOf(member: Member, random: Random): Life["disability"] {
  const bornIn = Number(member.bornOn.slice(0, 4));
  const decidedIn = random.whole(2016, AGES_IN - 1);
  if (!random.chance(0.05) || decidedIn <= bornIn) return null;
  const decidedOn = toIsoDate(`${decidedIn}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`);
  const fromChildhood = decidedIn - bornIn < 18;
  return {
    percent: random.whole(31, 95),
    cause: fromChildhood ? "from_childhood" : random.pick(["general", "general", "work_injury"]),
    decidedOn,
    until: random.chance(0.5) ? null : addMonths(decidedOn, 12 * 12),
    decisionNumber: `TSE-${decidedIn}-${String(member.index).padStart(7, "0")}`,
    commission: `Bakı ${random.whole(1, 9)} saylı TSEK`,
  };
}

function recordOf({ insurance }: WorkingLife): number {
  const months = insurance.payers.map(({ insuredIncome }) => insuredIncome.length);
  return insurance.monthsBefore2006 + months.reduce((sum, count) => sum + count, 0);
}
