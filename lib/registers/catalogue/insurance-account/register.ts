import { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import { code, date, type Fact, money, months, period, phone, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { AddressRecord, addressFact } from "../address";
import { fullName, PersonName, Sex } from "../identity";
import { fact, stated } from "../keys";
import { firstDayOf, lastDayOf } from "../months";
import { Day, Phone } from "../records";
import { monthName } from "../words";
import {
  AccountRecord,
  type CountedPeriod,
  insuranceRecordMonths,
  lastInsuredMonth,
  lastMonthWithIncome,
  type PayerMonths,
  type ServiceBefore2006,
} from "./account";
import { refuseImpossible } from "./possible";
import { Wire } from "./wire";
import { COUNTED_PERIOD } from "./words";

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
    const pension = {
      ssn: account.ssn,
      openedOn: account.openDate,
      asOf: header.extractDate,
      monthsBefore2006: account.before2006.years * 12 + account.before2006.months,
      serviceBefore2006: earliestFirst(
        account.before2006.service.map(({ name, from, to }) => ({
          employer: name,
          from,
          until: to,
        })),
      ),
      carriedOver: account.carriedOver && {
        on: account.carriedOver.date,
        amountQepik: account.carriedOver.amount,
      },
      payers,
      countedPeriods: earliestFirst(
        account.nonContributory.map(({ code: kind, from, to }) => ({ kind, from, until: to })),
      ),
      specialWork: account.special && {
        harmfulMonths: account.special.harmful,
        flightCrewMonths: account.special.flightCrew,
      },
    };
    refuseImpossible(pension, person.birthDate);

    return {
      pension,
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

function earliestFirst<P extends { from: IsoDate }>(periods: readonly P[]): P[] {
  return periods.toSorted((a, b) => a.from.localeCompare(b.from, "en"));
}

function accountFacts(account: AccountRecord): Fact[] {
  const { ssn, openedOn, monthsBefore2006, serviceBefore2006, carriedOver, payers } = account;
  const { countedPeriods, specialWork } = account;
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
    ...serviceBefore2006.toReversed().map(serviceFact),
    ...countedPeriods.toReversed().map(countedFact),
    specialWork?.harmfulMonths ? fact("harmful-work", [months(specialWork.harmfulMonths)]) : null,
    specialWork?.flightCrewMonths
      ? fact("flight-crew-work", [months(specialWork.flightCrewMonths)])
      : null,
    fact("insurance-number", [code(ssn)]),
    fact("account-opened", [date(openedOn)]),
  ]);
}

function payerFact(payer: PayerMonths, index: number): Fact {
  const from = firstDayOf(payer.fromMonth);
  const until = lastDayOf(lastMonthWithIncome(payer) ?? payer.fromMonth);
  return fact("insurer", [text(payer.employer.name), period(from, until)], { of: index + 1 });
}

function serviceFact({ employer, from, until }: ServiceBefore2006, index: number): Fact {
  return fact("service-before-2006", [text(employer), period(from, until)], { of: index + 1 });
}

function countedFact({ kind, from, until }: CountedPeriod, index: number): Fact {
  return fact("counted-period", [word(COUNTED_PERIOD[kind]), period(from, until)], {
    of: index + 1,
  });
}
