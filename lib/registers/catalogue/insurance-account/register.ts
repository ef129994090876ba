import { z } from "zod";
import { code, date, type Fact, money, months, period, phone, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { AddressRecord, addressFact } from "../address";
import { fullName, PersonName, Sex } from "../identity";
import { fact, stated } from "../keys";
import { firstDayOf, lastDayOf, monthNumber, monthOf } from "../months";
import { Day, Phone } from "../records";
import { monthName } from "../words";
import {
  AccountRecord,
  insuranceRecordMonths,
  lastInsuredMonth,
  lastMonthWithIncome,
  type PayerMonths,
} from "./account";
import { Wire } from "./wire";

/** The fund's individual personal account, and how the fund knows its holder. */
export const insuranceAccount = defineRegister({
  code: "insurance-account",
  institution: "dsmf",
  name: {
    az: "Fərdi şəxsi hesab",
    en: "Individual personal account",
    ru: "Индивидуальный лицевой счёт",
  },
  address: {
    memberClass: "GOV",
    memberCode: "DSMF",
    subsystem: "FERDI-UCOT",
    service: "ACCOUNT",
    version: "v1",
  },
  wire: Wire,
  parts: {
    pension: part({ record: AccountRecord, facts: accountFacts }),
    contact: part({
      record: z.object({
        address: AddressRecord,
        phone: Phone.nullable(),
        email: z.email().nullable(),
      }),
      facts: ({ address, phone: number, email }) =>
        stated([
          addressFact(address),
          number === null ? null : fact("phone", [phone(number)]),
          email === null ? null : fact("email", [text(email)]),
        ]),
    }),
    identity: part({
      record: z.object({ name: PersonName, sex: Sex, bornOn: Day }),
      facts: ({ name, sex, bornOn }) => [
        fact("full-name", [text(fullName(name, sex))]),
        fact("birth-date", [date(bornOn)]),
      ],
    }),
  },
  read({ envelope: { header, body } }) {
    const { insuredPerson: person, account } = body;
    const { contact } = person;
    const payers = account.payers.map((payer) => ({
      employer: { name: payer.name, tin: payer.tin, sector: payer.sector },
      fromMonth: payer.firstMonth,
      insuredIncomeQepik: payer.insuredIncome,
      contributionsDueQepik: payer.accrued,
      contributionsPaidQepik: payer.paid,
    }));
    refuseImpossibleMonths(payers, monthOf(header.extractDate));

    return {
      pension: {
        ssn: account.ssn,
        openedOn: account.openDate,
        asOf: header.extractDate,
        monthsBefore2006: account.before2006.years * 12 + account.before2006.months,
        carriedOver: account.carriedOver && {
          on: account.carriedOver.date,
          amountQepik: account.carriedOver.amount,
        },
        payers,
      },
      contact: {
        address: {
          city: contact.town,
          district: contact.district,
          street: contact.street,
          house: contact.house,
          flat: contact.flat,
          postcode: contact.zip,
          since: contact.registeredFrom,
        },
        phone: contact.phone,
        email: contact.email,
      },
      identity: {
        name: {
          surname: person.lastName,
          givenName: person.firstName,
          fatherName: person.fatherName,
        },
        sex: person.gender,
        bornOn: person.birthDate,
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 5_000,
});

/**
 * A month told twice would count twice in a pension, and a month to come cannot have been paid.
 * @throws RangeError
 */
function refuseImpossibleMonths(payers: readonly PayerMonths[], lastMonth: string): void {
  const told = new Set<string>();
  for (const { employer, fromMonth, insuredIncomeQepik } of payers) {
    const first = monthNumber(fromMonth);
    const end = first + insuredIncomeQepik.length;
    if (end > monthNumber(lastMonth) + 1)
      throw new RangeError("a payer has a month ahead of today");
    for (let month = first; month < end; month += 1) {
      const key = `${employer.tin} ${month}`;
      if (told.has(key)) throw new RangeError("a payer has the same month twice");
      told.add(key);
    }
  }
}

function accountFacts(account: AccountRecord): Fact[] {
  const { ssn, openedOn, monthsBefore2006, carriedOver, payers } = account;
  const last = lastInsuredMonth(account);
  return stated([
    fact("insurance-record", [months(insuranceRecordMonths(account))]),
    monthsBefore2006 === 0 ? null : fact("record-before-2006", [months(monthsBefore2006)]),
    last && fact("last-insured-month", [word(monthName(last.month)), money(last.incomeQepik)]),
    carriedOver &&
      fact("capital-carried-over", [money(carriedOver.amountQepik), date(carriedOver.on)], {
        since: carriedOver.on,
      }),
    ...payers.toReversed().map(payerFact),
    fact("insurance-number", [code(ssn)]),
    fact("account-opened", [date(openedOn)]),
  ]);
}

function payerFact(payer: PayerMonths, index: number): Fact {
  const from = firstDayOf(payer.fromMonth);
  const until = lastDayOf(lastMonthWithIncome(payer) ?? payer.fromMonth);
  return fact("insurer", [text(payer.employer.name), period(from, until)], { of: index + 1 });
}
