import { z } from "zod";
import { toQepik } from "@/lib/kernel/money";
import type { Texts } from "@/lib/kernel/texts";
import { code, type Fact, money, period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact, stated } from "../keys";
import { firstDayOf, lastDayOf } from "../months";
import { Amount, Day, Month, Said, Tin } from "../records";
import { monthName } from "../words";
import { Wire } from "./wire";

const ACTIVITY = {
  active: { az: "Fəaliyyətdədir", en: "Active", ru: "Действует" },
  ended: { az: "Fəaliyyəti dayandırılıb", en: "Not active", ru: "Деятельность прекращена" },
} as const satisfies Record<string, Texts>;

/** What one employer declared for one month. */
const DeclaredWage = z.object({
  month: Month,
  employer: z.object({ name: Said, tin: Tin }),
  wageQepik: Amount,
});
type DeclaredWage = z.output<typeof DeclaredWage>;

export const IncomeRecord = z.object({
  entrepreneur: z.object({ tin: Tin, registeredOn: Day, active: z.boolean() }).nullable(),
  /** Latest month first. */
  wages: z.array(DeclaredWage),
});
type IncomeRecord = z.output<typeof IncomeRecord>;

/** Wages as employers declared them to the tax service, and the person's own business. */
export const taxpayers = defineRegister({
  code: "taxpayers",
  institution: "tax",
  name: {
    az: "Vergi ödəyicilərinin reyestri",
    en: "Register of taxpayers",
    ru: "Реестр налогоплательщиков",
  },
  address: {
    memberClass: "GOV",
    memberCode: "DVX",
    subsystem: "VERGI",
    service: "TAXPAYER",
    version: "v1",
  },
  wire: Wire,
  parts: { income: part({ record: IncomeRecord, facts: incomeFacts }) },
  read({ taxpayer, declared_income }) {
    const wages = declared_income.map(({ reporting_period, payer, gross_wage }) => ({
      month: reporting_period,
      employer: { name: payer.legal_name, tin: payer.tin },
      wageQepik: gross_wage,
    }));
    return {
      income: {
        entrepreneur: taxpayer && {
          tin: taxpayer.tin,
          registeredOn: taxpayer.registered_on,
          active: taxpayer.is_active,
        },
        wages: wages.sort((a, b) => b.month.localeCompare(a.month, "en")),
      },
    };
  },
  freshForHours: 24,
  timeoutMs: 3_000,
});

function incomeFacts({ entrepreneur, wages }: IncomeRecord): Fact[] {
  const [latest] = wages;
  return stated([
    ...wages.filter(({ month }) => month === latest?.month).map(wageFact),
    declaredIncome(wages),
    entrepreneur &&
      fact(
        "entrepreneur",
        [word(entrepreneur.active ? ACTIVITY.active : ACTIVITY.ended), code(entrepreneur.tin)],
        { since: entrepreneur.registeredOn },
      ),
  ]);
}

function wageFact({ month, employer, wageQepik }: DeclaredWage): Fact {
  return fact("wage", [money(wageQepik), word(monthName(month)), text(employer.name)], {
    of: employer.tin,
    since: lastDayOf(month),
  });
}

function declaredIncome(wages: readonly DeclaredWage[]): Fact | null {
  const [latest, earliest] = [wages.at(0), wages.at(-1)];
  if (!latest || !earliest) return null;
  const total = wages.reduce((sum, { wageQepik }) => sum + wageQepik, 0);
  return fact("declared-income", [
    money(toQepik(total)),
    period(firstDayOf(earliest.month), lastDayOf(latest.month)),
  ]);
}
