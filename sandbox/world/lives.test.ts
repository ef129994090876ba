import { expect, test } from "vitest";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { ROLES } from "@/lib/access/purposes";
import { toIsoDate } from "@/lib/kernel/date";
import { problemsOf } from "./checks";
import type { Life } from "./life";
import { lifeOn } from "./life-on";
import { WHOLE_LIVES } from "./lives";
import { fullName } from "./make";
import { monthCount, monthNumber, monthOf, monthText } from "./months";
import { LIVES, SPECIAL, WORLD_DAY } from "./people";
import { STAFF } from "./staff";

const byFin = new Map(LIVES.map((life) => [life.fin, life]));
const life = (fin: string): Life => {
  const found = LIVES.find((one) => one.fin === fin);
  if (!found) throw new Error(`no ${fin}`);
  return found;
};

test.each(["2019-06-30", "2026-11-21", "2027-03-01", "2035-12-31"])(
  "every named life is sound on %s",
  (text) => {
    const day = toIsoDate(text);
    const born = WHOLE_LIVES.filter(({ bornOn }) => bornOn <= day);
    // Papers are written down once: those of today were not yet issued in the past.
    expect(born.flatMap((one) => problemsOf(lifeOn(one, day), day))).toEqual([]);
  },
);

test("FINs, phones, papers, accounts and contracts belong to one person each", () => {
  const numbers = LIVES.flatMap((one) => [
    one.fin,
    ...[one.phone, one.idCard?.number, one.insurance?.ssn, one.drivingLicence?.number],
    ...one.jobs.map(({ employer, contractNumber }) => `${employer.tin} ${contractNumber}`),
  ]).filter((number) => number != null);

  expect(new Set(numbers).size).toBe(numbers.length);
});

test("relatives know each other by the same name and day", () => {
  for (const parent of LIVES) {
    for (const { fin, name, bornOn, diedOn } of [...parent.children, ...parent.wards]) {
      const child = life(fin);
      expect([name, bornOn, diedOn ?? null]).toEqual([fullName(child), child.bornOn, child.diedOn]);
    }
    for (const { fin } of parent.children) {
      expect([life(fin).mother, life(fin).father]).toContain(parent.fin);
    }
    const { status, spouse, since } = parent.marital;
    if (spouse && status === "married") {
      const theirs = life(spouse).marital;
      expect(theirs.spouse).toBe(parent.fin);
      // The widower's own status began when his wife died.
      if (theirs.status === "married") expect(theirs.since).toBe(since);
      else expect(theirs.since).toBe(parent.diedOn);
    }
    for (const fin of [parent.mother, parent.father]) {
      if (fin) expect(byFin.get(fin)?.children.map((child) => child.fin)).toContain(parent.fin);
    }
  }
});

test("every person is introduced, and only persons are", () => {
  expect([...SPECIAL.keys()].sort()).toEqual(LIVES.map(({ fin }) => fin).sort());
});

test("officers are persons of age, with roles and institutions the portal knows", () => {
  for (const officer of STAFF) {
    expect(life(officer.fin).bornOn < "2000-01-01").toBe(true);
    expect(ROLES).toHaveProperty(officer.role);
    expect(INSTITUTIONS).toHaveProperty(officer.institution);
  }
  const operators = STAFF.filter(({ role }) => role === "operator");
  expect(new Set(operators.map(({ unitCode }) => unitCode)).size).toBe(2);
  expect(new Set(STAFF.map(({ role }) => role)).size).toBe(5);
});

test("an operator has a father among the persons", () => {
  const aytan = life("TST9A7T");
  expect(STAFF.some(({ fin }) => fin === aytan.fin)).toBe(true);
  expect(life(aytan.father ?? "").children.map(({ fin }) => fin)).toEqual([aytan.fin]);
});

const nearest = (value: number) => Math.floor(value + 0.5);

/** Capital as the fund keeps it: indexed on 1 January, then 90 % of the year's contributions paid. */
function capitalOf({ insurance }: Life, throughMonth: string): number {
  const index = [0.129, 0.023, 0.026, 0.028, 0.067, 0.139, 0.088, 0.022, 0.056];
  const round = (value: number) => Math.floor(value + 0.5);
  let capital = insurance?.carriedOver?.amountQepik ?? 0;
  for (let year = 2018; year <= Number(throughMonth.slice(0, 4)); year += 1) {
    let paid = 0;
    for (const { fromMonth, contributionsPaid } of insurance?.payers ?? []) {
      contributionsPaid.forEach((amount, nth) => {
        const number = Number(fromMonth.slice(0, 4)) * 12 + Number(fromMonth.slice(5)) - 1 + nth;
        const month = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
        if (month.startsWith(String(year)) && month <= throughMonth) paid += amount;
      });
    }
    capital = round(capital * (1 + (index[year - 2018] ?? 0))) + round(paid * 0.9);
  }
  return capital;
}

/** Months with contributions that somebody paid, and counted ones; each once, as the fund reckons. */
function recordOf({ insurance }: Life, from = "2006-01", before = "9999-01"): number {
  const months = new Set<string>();
  const add = (first: string, length: number, counts: (nth: number) => boolean) => {
    for (let nth = 0; nth < length; nth += 1) {
      const month = monthText(monthNumber(first) + nth);
      if (month >= from && month < before && counts(nth)) months.add(month);
    }
  };
  for (const { fromMonth, contributionsPaid: paid } of insurance?.payers ?? []) {
    add(fromMonth, paid.length, (nth) => (paid[nth] ?? 0) > 0);
  }
  for (const period of insurance?.countedPeriods ?? []) {
    const [first, last] = [monthOf(period.from), monthOf(period.until)];
    add(first, monthCount(first, last), () => true);
  }
  return months.size;
}

const monthsPaid = ({ insurance }: Life) =>
  (insurance?.monthsBefore2006 ?? 0) +
  (insurance?.payers ?? []).reduce(
    (sum, { contributionsPaid }) => sum + contributionsPaid.filter((paid) => paid > 0).length,
    0,
  );

test("Sevinc's account makes the figures of the design: 41,386.20, 27 years 2 months", () => {
  const sevinc = life("TST4K7Q");
  expect(capitalOf(sevinc, "2026-10")).toBe(41_386_20);
  expect(monthsPaid(sevinc)).toBe(27 * 12 + 2);
});

test("Vüqar's account makes the fund's published example: 37,978.89, 23 years 4 months", () => {
  const vuqar = life("TST2B8D");
  expect(capitalOf(vuqar, "2025-03")).toBe(37_978_89);
  expect(monthsPaid(vuqar)).toBe(23 * 12 + 4);
});

test("the pensioner-to-be has capital for the minimum pension on his birthday", () => {
  expect(capitalOf(life("TST3S5H"), "2026-10")).toBeGreaterThan(46_080_00);
});

test("Sevinc's four missing months are the ones of the picture, and cost 468.00", () => {
  const payers = life("TST4K7Q").insurance?.payers ?? [];
  const owed = payers.flatMap(({ employer, fromMonth, contributionsDue, contributionsPaid }) =>
    contributionsDue.flatMap((due, nth) =>
      due > 0 && contributionsPaid[nth] === 0
        ? [{ employer: employer.name, month: monthText(monthNumber(fromMonth) + nth), due }]
        : [],
    ),
  );
  expect(owed.map(({ employer, month }) => `${month} ${employer}`)).toEqual(
    ["2020-04", "2020-05", "2020-06", "2020-07"].map((month) => `${month} «Nümunə Xidmət» MMC`),
  );
  expect(owed.reduce((sum, { due }) => sum + due * 0.9, 0)).toBe(468_00);
});

/** Full months of whole-month entries. */
const proved = ({ insurance }: Life) =>
  (insurance?.serviceBefore2006 ?? []).reduce(
    (sum, { from, until }) => sum + monthCount(monthOf(from), monthOf(until)),
    0,
  );

test.each([
  ["TST4K7Q", 102, 102],
  ["TST2B8D", 72, 72],
  ["TST4F7M", 256, 256],
  ["TST9H4B", 192, 192],
  // Two years of conscription are within the count.
  ["TST5M9H", 215, 191],
  ["TST6Q4L", 303, 303],
])("%s: %i months before 2006, of which papers prove %i", (fin, counted, months) => {
  expect(life(fin).insurance?.monthsBefore2006).toBe(counted);
  expect(proved(life(fin))).toBe(months);
});

test("Rəna is 65 soon after 42 years, and her contributions alone make more than the minimum", () => {
  const rena = life("TST4F7M");
  const paid = (rena.insurance?.payers ?? []).flatMap((payer) => payer.contributionsPaid);
  expect(rena.bornOn).toBe("1962-01-19");
  expect(monthsPaid(rena)).toBe(256 + 250);
  expect(rena.insurance?.carriedOver).toBeNull();
  expect(paid.reduce((sum, amount) => sum + amount, 0) * 0.9).toBeGreaterThan(46_080_00);
});

test("Aydın has 25 years only if 24 are given to him, and capital below the minimum", () => {
  const aydin = life("TST8C5D");
  const since2006 = recordOf(aydin);
  expect((aydin.insurance?.monthsBefore2006 ?? 0) + since2006).toBeLessThan(300);
  expect(24 * 12 + since2006).toBeGreaterThanOrEqual(300);
  expect(recordOf(aydin, "2006-01", "2018-07")).toBeGreaterThanOrEqual(12);
  expect(capitalOf(aydin, "2026-10")).toBeLessThan(46_080_00);
  // The contract of the years that are missing is known to another register.
  expect(aydin.jobs.some(({ startedOn }) => startedOn < "1985-01-01")).toBe(true);
});

test("Məhəmməd was 65 three and a half years ago, with enough capital, and has never been paid", () => {
  const mahammad = life("TST6Q4L");
  expect(mahammad.bornOn).toBe("1958-05-11");
  // The minimum was 280.00 then and is 320.00 now, over 144 months; nobody has paid for him since 2021.
  expect(capitalOf(mahammad, "2023-05")).toBeGreaterThan(40_320_00);
  expect(nearest(capitalOf(mahammad, "2023-05") / 144)).toBe(419_35);
  expect(capitalOf(mahammad, "2026-10")).toBeGreaterThan(46_080_00);
  expect(recordOf(mahammad, "2021-09")).toBe(0);
  expect(mahammad.benefits).toEqual([]);
});

test.each([
  // His capital on the day: that of 2018, indexed on the first of January 2019.
  [
    "Nazim",
    "TST2W6P",
    2019,
    (life: Life) => nearest(capitalOf(life, "2018-12") * 1.023),
    [0.166, 0.114, 0.034, 0.147, 0.112, 0.081, 0.093],
  ],
  [
    "Kamran",
    "TST2K4B",
    2018,
    (life: Life) => capitalOf(life, "2018-06"),
    [0.03, 0.166, 0.114, 0.034, 0.147, 0.112, 0.081, 0.093],
  ],
] as const)(
  "%s's pension began with his capital over 144 months, and grew by each year's index",
  (_, fin, since, capitalThen, index) => {
    const pensioner = life(fin);
    const [pension] = pensioner.benefits;
    const grown = [nearest(capitalThen(pensioner) / 144)];
    for (const growth of index) grown.push(nearest((grown.at(-1) ?? 0) * (1 + growth)));

    const paidIn = (month: string) =>
      pension?.payments.find(({ paidOn }) => paidOn.startsWith(month))?.amountQepik;
    for (const [nth, amount] of grown.entries()) {
      expect(paidIn(`${since + nth}-10`), `${since + nth}`).toBe(amount);
      if (nth === 0) continue;
      // In February the new amount, and January's difference.
      expect(paidIn(`${since + nth}-01`)).toBe(grown[nth - 1]);
      expect(paidIn(`${since + nth}-02`)).toBe(2 * amount - (grown[nth - 1] ?? 0));
    }
    expect(pension?.amountQepik).toBe(grown.at(-1));
  },
);

test("Nazim has worked for more than six years since", () => {
  expect(recordOf(life("TST2W6P"), "2019-02")).toBeGreaterThan(6 * 12);
});

test("Solmaz has five children of eight years, and the leave for the last counts", () => {
  const solmaz = life("TST9H4B");
  const raised = solmaz.children.filter(({ bornOn }) => bornOn <= "2018-11-21");
  expect(raised).toHaveLength(5);
  expect(recordOf(solmaz) - recordOf(solmaz, "2010-06")).toBe(53);
  expect(recordOf({ ...solmaz, insurance: withoutLeave(solmaz) })).toBe(recordOf(solmaz) - 33);
  expect(capitalOf(solmaz, "2026-10")).toBeLessThan(46_080_00);
});

const withoutLeave = ({ insurance }: Life) => insurance && { ...insurance, countedPeriods: [] };

test("what Aidə is paid is her husband's capital over 83.52 months", () => {
  const [pension] = life("TST6P3Q").benefits;
  expect(pension).toMatchObject({ code: "labour_pension", pensionKind: "survivor" });
  expect(pension?.amountQepik).toBe(
    Math.floor(capitalOf(life("TST5D8R"), "2026-02") / 83.52 + 0.5),
  );
  expect(life("TST5D8R").diedOn).toBe(pension?.from);
});

test("Ramil's account has every mark of a month", () => {
  const { insurance } = life("TST3J8V");
  const inMonth = (month: string) =>
    (insurance?.payers ?? []).flatMap(({ fromMonth, contributionsDue, contributionsPaid }) => {
      const nth = monthNumber(month) - monthNumber(fromMonth);
      const due = contributionsDue[nth] ?? 0;
      return due > 0 ? [contributionsPaid[nth] === due ? "paid" : "owed"] : [];
    });
  expect(inMonth("2018-06")).toEqual(["paid", "paid"]);
  expect(inMonth("2020-08").sort()).toEqual(["owed", "paid"]);
  expect(inMonth("2022-08")).toEqual(["owed"]);
  expect(inMonth("2023-03")).toEqual([]);
  expect(inMonth("2025-10")).toEqual([]);
  expect(insurance?.countedPeriods.map(({ kind }) => kind)).toEqual([
    "military-service",
    "unemployment-payment",
  ]);
});

test("someone's account is never told, and someone has none", () => {
  expect(life("TST7C2S").quirks.silent).toEqual(["insurance-account"]);
  expect(life("TST7C2S").insurance).not.toBeNull();
  expect(life("TST7Z2F").insurance).toBeNull();
});

test("a day before the birth there is no child, and the wage of a month comes when it is over", () => {
  const nigar = WHOLE_LIVES.find(({ fin }) => fin === "TST8N4G") as Life;
  expect(lifeOn(nigar, toIsoDate("2026-11-08")).children).toHaveLength(2);
  expect(lifeOn(nigar, toIsoDate("2026-11-09")).children).toHaveLength(3);

  const months = (day: string) =>
    lifeOn(nigar, toIsoDate(day)).insurance?.payers[0]?.insuredIncome.length;
  expect(months("2026-11-30")).toBe(months("2026-11-01"));
  expect(months("2026-12-01")).toBe((months("2026-11-30") ?? 0) + 1);
  expect(lifeOn(nigar, WORLD_DAY)).toEqual(life("TST8N4G"));
});
