import type { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import { asKnownTo, type Life, type PayerYears } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life, day: IsoDate): z.input<typeof Wire> | null {
  const known = asKnownTo("insurance-account", life);
  const { address, insurance } = known;
  if (insurance === null) return null;
  return Wire.encode({
    envelope: {
      header: { resultCode: 0, extractDate: day },
      body: {
        insuredPerson: {
          lastName: known.surname,
          firstName: known.givenName,
          fatherName: known.fatherName,
          gender: known.sex,
          birthDate: known.bornOn,
          contact: {
            town: address.city,
            district: address.district,
            street: address.street,
            house: address.house,
            flat: address.flat,
            zip: address.postcode,
            registeredFrom: address.since,
            phone: known.phone,
            email: known.email,
          },
        },
        account: {
          ssn: insurance.ssn,
          openDate: insurance.openedOn,
          before2006: {
            years: Math.trunc(insurance.monthsBefore2006 / 12),
            months: insurance.monthsBefore2006 % 12,
            service: insurance.serviceBefore2006.map(({ employer, from, until }) => ({
              name: employer,
              from,
              to: until,
            })),
          },
          carriedOver: insurance.carriedOver && {
            date: insurance.carriedOver.on,
            amount: insurance.carriedOver.amountQepik,
          },
          payers: insurance.payers.map(inItsWords),
          nonContributory: insurance.countedPeriods.map(({ kind, from, until }) => ({
            code: kind,
            from,
            to: until,
          })),
          special: insurance.specialWork && {
            harmful: insurance.specialWork.harmfulMonths,
            flightCrew: insurance.specialWork.flightCrewMonths,
          },
        },
      },
    },
  });
}

function inItsWords(payer: PayerYears) {
  return {
    tin: payer.employer.tin,
    name: payer.employer.name,
    sector: payer.employer.sector,
    firstMonth: payer.fromMonth,
    insuredIncome: payer.insuredIncome.map(toQepik),
    accrued: payer.contributionsDue.map(toQepik),
    paid: payer.contributionsPaid.map(toQepik),
  };
}
