import { z } from "zod";
import { type IsoDate, isIsoDate } from "@/lib/kernel/date";
import { FIN_PATTERN, type Fin } from "@/lib/kernel/fin";
import type { Life } from "./life";
import { periodsBy } from "./life-on";
import { aLife, fullName, relative } from "./make";
import { monthCount, monthOf } from "./months";

/**
 * LIFE EVENTS: the closed list of what can be made to happen in the world from outside. An event is
 * kept, and applied anew to the lives it touches whenever they are looked at.
 */

const Person = z
  .string()
  .refine(
    (text) => FIN_PATTERN.test(text),
    "must be a FIN: seven digits and capitals without I and O",
  )
  .transform((text) => text as Fin);
const Day = z
  .string()
  .refine((text) => isIsoDate(text), "must be a day that exists, such as 2026-11-21")
  .transform((text) => text as IsoDate);
const Words = z.string().trim().min(1).max(100);

export const LifeEvent = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("birth"),
    on: Day,
    mother: Person,
    /** Without it, the mother's husband. */
    father: Person.nullable().optional(),
    givenName: Words,
    sex: z.enum(["male", "female"]),
  }),
  z.strictObject({ kind: z.literal("death"), on: Day, person: Person }),
  z.strictObject({
    kind: z.literal("job_ended"),
    on: Day,
    person: Person,
    /** VÖEN of the employer; without it, every job the person has. */
    employer: z
      .string()
      .regex(/^\d{10}$/, "must be a VÖEN: ten digits")
      .optional(),
    reason: z.enum(["own_wish", "staff_cut", "liquidation", "term_ended"]),
  }),
  z.strictObject({
    kind: z.literal("address_changed"),
    on: Day,
    person: Person,
    address: z.strictObject({
      city: Words,
      district: Words.nullable(),
      street: Words,
      house: Words,
      flat: Words.nullable(),
      postcode: z.string().regex(/^AZ\d{4}$/, "must be a postcode such as AZ1000"),
    }),
  }),
]);
export type LifeEvent = z.output<typeof LifeEvent>;

/** An event with what the world found when it happened. */
export const Happened = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("birth"),
    on: Day,
    child: Person,
    mother: Person,
    father: Person.nullable(),
    surname: Words,
    givenName: Words,
    fatherName: Words.nullable(),
    sex: z.enum(["male", "female"]),
  }),
  z.object({
    kind: z.literal("death"),
    on: Day,
    person: Person,
    /** Who is widowed by it. */
    spouse: Person.nullable(),
    /** Whose child it was. Absent in histories of before this was kept. */
    parents: z.array(Person).default([]),
  }),
  LifeEvent.options[2],
  LifeEvent.options[3],
]);
export type Happened = z.output<typeof Happened>;

/** Whose lives look different after it. */
export function touchedBy(event: Happened): Fin[] {
  if (event.kind === "birth") {
    return [event.child, event.mother, event.father].filter((fin) => fin !== null);
  }
  if (event.kind !== "death") return [event.person];
  return [event.person, event.spouse, ...event.parents].filter((fin) => fin !== null);
}

/** The life after the event; the child's, from its parent's, when there was none before. */
export function after(event: Happened, life: Life): Life {
  switch (event.kind) {
    case "birth": {
      const child = relative(event.child, fullName(event), event.on);
      return { ...life, children: [...life.children, child] };
    }
    case "death":
      if (event.person === life.fin) return ended(life, event.on);
      if (event.spouse === life.fin) {
        return { ...life, marital: { status: "widowed", since: event.on, spouse: null } };
      }
      return {
        ...life,
        children: life.children.map((child) =>
          child.fin === event.person ? { ...child, diedOn: event.on } : child,
        ),
      };
    case "job_ended":
      return {
        ...life,
        ...withoutWork(life, event.on, event.employer ?? null, event.reason),
      };
    case "address_changed":
      return { ...life, address: { ...event.address, since: event.on } };
  }
}

/** The life that begins with a birth, at the mother's address. */
export function newborn(event: Extract<Happened, { kind: "birth" }>, mother: Life): Life {
  const { child, surname, givenName, fatherName, sex, on } = event;
  return aLife({
    fin: child,
    surname,
    givenName,
    fatherName,
    sex,
    bornOn: on,
    address: { ...mother.address, since: on },
    mother: event.mother,
    father: event.father,
  });
}

function ended(life: Life, on: IsoDate): Life {
  const { jobs, insurance } = withoutWork(life, on, null, null);
  return {
    ...life,
    jobs,
    insurance: insurance && {
      ...insurance,
      countedPeriods: periodsBy(insurance.countedPeriods, on),
    },
    diedOn: on,
    benefits: life.benefits
      .filter(({ from }) => from <= on)
      .map((benefit) => ({
        ...benefit,
        until: benefit.until !== null && benefit.until < on ? benefit.until : on,
        payments: benefit.payments.filter(({ paidOn }) => paidOn <= on),
      })),
  };
}

/** Ends the jobs at one employer, or at all, and the months paid for after that day. */
function withoutWork(
  life: Life,
  on: IsoDate,
  employer: string | null,
  endReason: Life["jobs"][number]["endReason"],
): Pick<Life, "jobs" | "insurance"> {
  const concerns = (tin: string) => employer === null || employer === tin;
  const jobs = life.jobs.map((job) =>
    concerns(job.employer.tin) && (job.endedOn === null || job.endedOn > on)
      ? { ...job, endedOn: on, endReason }
      : job,
  );
  const { insurance } = life;
  if (!insurance) return { jobs, insurance };
  const payers = insurance.payers.map((payer) => {
    if (!concerns(payer.employer.tin)) return payer;
    const count = monthCount(payer.fromMonth, monthOf(on));
    return {
      ...payer,
      insuredIncome: payer.insuredIncome.slice(0, count),
      contributionsDue: payer.contributionsDue.slice(0, count),
      contributionsPaid: payer.contributionsPaid.slice(0, count),
    };
  });
  return { jobs, insurance: { ...insurance, payers } };
}
