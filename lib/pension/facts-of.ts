import type { z } from "zod";
import type { Category } from "@/lib/access/categories";
import { addMonths, type IsoDate } from "@/lib/kernel/date";
import type { Snapshot } from "@/lib/registers";
import { benefits } from "@/lib/registers/catalogue/benefits/register";
import { civilStatus } from "@/lib/registers/catalogue/civil-status/register";
import { disability } from "@/lib/registers/catalogue/disability/register";
import { foreignersDocuments } from "@/lib/registers/catalogue/foreigners-documents/register";
import type { AccountRecord } from "@/lib/registers/catalogue/insurance-account/account";
import { insuranceAccount } from "@/lib/registers/catalogue/insurance-account/register";
import { population } from "@/lib/registers/catalogue/population/register";
import type { Register } from "@/lib/registers/register";
import type {
  Account,
  Payer,
  PensionFacts,
  PensionInPayment,
  SpecialFacts,
  Unknown,
} from "./facts";

/**
 * WHAT THE REGISTERS SAID, as facts a pension rule is told. A register that was never heard is "unknown";
 * one that is silent is taken at its last good word, and whoever shows the result shows the silence; one
 * that holds nothing has answered. Needs the categories identity, pension, household, disability and
 * benefits: of one that is not opened everything is unknown.
 * @param snapshots of one person
 * @returns null while no register has said of what sex and how old the person is
 * @throws ZodError for a snapshot that is not of its register's form: a fault of ours
 */
export function pensionFactsOf(snapshots: readonly Snapshot[], day: IsoDate): PensionFacts | null {
  const who = personOf(snapshots);
  if (!who) return null;
  const account = heard(snapshots, insuranceAccount, "pension");
  const impairment = heard(snapshots, disability, "disability");
  return {
    ...who,
    account: account === "unknown" || account === null ? account : accountOf(account),
    special: specialOf(snapshots, account, impairment, day),
    disability:
      impairment === "unknown" || impairment === null
        ? impairment
        : {
            percent: impairment.percent,
            since: impairment.decidedOn,
            until: impairment.until,
          },
    inPayment: inPaymentOf(heard(snapshots, benefits, "benefits"), day),
  };
}

/** The first that knows: registers of persons before the fund, which may hold an older spelling. */
function personOf(snapshots: readonly Snapshot[]): Pick<PensionFacts, "sex" | "bornOn"> | null {
  const said = [
    heard(snapshots, population, "identity"),
    heard(snapshots, foreignersDocuments, "identity"),
    heard(snapshots, insuranceAccount, "identity"),
  ].find((one) => one !== "unknown" && one !== null);
  return said ? { sex: said.sex, bornOn: said.bornOn } : null;
}

function accountOf(record: AccountRecord): Account {
  const { openedOn, asOf, monthsBefore2006, serviceBefore2006, carriedOver } = record;
  return {
    openedOn,
    asOf,
    monthsBefore2006,
    serviceBefore2006,
    carriedOver,
    payers: payersOf(record),
    countedPeriods: record.countedPeriods,
  };
}

/** Without their VÖEN; employers that share a name stay as many as they are. */
function payersOf({ payers }: AccountRecord): Payer[] {
  return payers.map(({ employer: { name, tin, sector }, ...months }) => {
    const namesakes = payers.filter(({ employer }) => employer.name === name);
    const tins = new Set(namesakes.map(({ employer }) => employer.tin));
    const payer = [...tins].indexOf(tin) + 1;
    return { employer: name, ...(payer > 1 ? { payer } : {}), sector, ...months };
  });
}

function specialOf(
  snapshots: readonly Snapshot[],
  account: Heard<AccountRecord>,
  impairment: Heard<unknown>,
  day: IsoDate,
): SpecialFacts {
  const raised = childrenRaisedToEight(heard(snapshots, civilStatus, "household"), day);
  return {
    childrenRaisedToEight: raised,
    // A child's impairment is told of the child, not of the parent.
    disabledChildrenRaisedToEight: raised === 0 ? 0 : "unknown",
    ...specialWorkOf(account),
    // Nanism is established by the same expertise; the register names the percentage, not the illness.
    nanism: impairment === null ? false : "unknown",
  };
}

/** Without an account no work has been proved to the fund, in whatever conditions. */
function specialWorkOf(
  account: Heard<AccountRecord>,
): Pick<SpecialFacts, "harmfulWorkMonths" | "flightCrewMonths"> {
  if (account === null) return { harmfulWorkMonths: 0, flightCrewMonths: 0 };
  if (account === "unknown" || account.specialWork === null) {
    return { harmfulWorkMonths: "unknown", flightCrewMonths: "unknown" };
  }
  const { harmfulMonths, flightCrewMonths } = account.specialWork;
  return { harmfulWorkMonths: harmfulMonths, flightCrewMonths };
}

type Household = z.output<typeof civilStatus.parts.household.record>;

/**
 * One's own children, and wards who turned eight under this person's guardianship. Where the register
 * holds no act at all the person came from abroad, and children may be known there.
 */
function childrenRaisedToEight(household: Heard<Household>, day: IsoDate): number | Unknown {
  if (household === "unknown" || household === null) return "unknown";
  const wards = household.wards.filter((ward) => livedToEight(ward, day));
  if (wards.some(({ since }) => since === null)) return "unknown";
  const underGuardian = wards.filter(
    ({ bornOn, since }) => since !== null && since <= eighthBirthday(bornOn),
  );
  const own = household.children.filter((child) => livedToEight(child, day));
  return own.length + underGuardian.length;
}

function livedToEight({ bornOn, diedOn }: Household["children"][number], day: IsoDate): boolean {
  const eighth = eighthBirthday(bornOn);
  return eighth <= day && (diedOn === null || eighth <= diedOn);
}

const eighthBirthday = (bornOn: IsoDate) => addMonths(bornOn, 8 * 12);

type Benefits = z.output<typeof benefits.parts.benefits.record>;

/** A labour pension in payment on that day. Of which kind it is, older snapshots do not say. */
function inPaymentOf(said: Heard<Benefits>, day: IsoDate): PensionInPayment | null | Unknown {
  if (said === "unknown" || said === null) return said;
  // The latest assignment stands first.
  const pension = said.entitlements.find(
    ({ benefit, from, until }) =>
      benefit === "labour_pension" && from <= day && (until === null || day <= until),
  );
  if (!pension) return null;
  const { pensionKind, from, amountQepik } = pension;
  if (pensionKind === null) return "unknown";
  return { kind: pensionKind, assignedOn: from, amountQepik };
}

/** Null: the register answered that it holds nothing. */
type Heard<T> = T | null | Unknown;

type PartOf<R extends Register, C extends Category> = R["parts"] extends {
  [K in C]: { record: infer S extends z.ZodType };
}
  ? z.output<S>
  : never;

function heard<R extends Register, C extends Category & keyof R["parts"]>(
  snapshots: readonly Snapshot[],
  register: R,
  category: C,
): Heard<PartOf<R, C>> {
  const snapshot = snapshots.find(
    (one) => one.register === register.code && one.category === category,
  );
  // Silent from the first: there is no last good word.
  if (!snapshot || snapshot.answeredAt === null) return "unknown";
  if (snapshot.record === null) return null;
  const part = register.parts[category];
  if (!part) throw new Error(`${register.code} has no part ${category}`);
  return part.record.parse(snapshot.record) as PartOf<R, C>;
}
