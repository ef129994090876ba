import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { WORLD_DAY } from "@/sandbox/world";
import { saidOf, silencing } from "../../testing";
import { factsOf } from "./facts";
import { childcareAllowancePassport as passport } from "./passport";

const NIGAR = "TST8N4G";
const KONUL = "TST8K6N";
const EMRE = "TST4E9Y";

const facts = (fin: string, on = WORLD_DAY) => factsOf(saidOf(fin), on);

test("Nigar: a contract, and one child young enough of three", () => {
  expect(facts(NIGAR)).toEqual({
    contracts: 1,
    children: [{ fin: "TST6A1N", name: "Əhmədova Aylin Tural qızı", bornOn: "2026-11-09" }],
    paid: false,
    confirmed: null,
  });
});

test("a child is under three to the day before the third birthday", () => {
  const young = (on: string) => {
    const { children } = facts(NIGAR, toIsoDate(on));
    return children === "unknown" ? children : children.map(({ fin }) => fin);
  };
  expect(young("2026-02-24")).toContain("TST4Z6H");
  expect(young("2026-02-25")).not.toContain("TST4Z6H");
});

test("a child who died is nobody's to look after", () => {
  const said = saidOf(NIGAR).map((one) => {
    if (one.register !== "civil-status" || one.category !== "household") return one;
    const record = one.record as { children: object[] };
    const children = record.children.map((child) => ({ ...child, diedOn: "2026-11-20" }));
    return { ...one, record: { ...record, children } };
  });
  expect(factsOf(said, WORLD_DAY).children).toEqual([]);
});

test("no contract any more, no young child", () => {
  expect(facts(KONUL)).toEqual({ contracts: 0, children: [], paid: false, confirmed: null });
});

test("whoever came from abroad may have children the register does not know", () => {
  expect(facts(EMRE).children).toBe("unknown");
});

test.each([
  ["employment-contracts", { contracts: "unknown" }],
  ["civil-status", { children: "unknown" }],
  ["benefits", { paid: "unknown" }],
])("%s never heard", (register, expected) => {
  expect(factsOf(silencing(saidOf(NIGAR), register), WORLD_DAY)).toMatchObject(expected);
});

test("what the passport says it needs is enough", () => {
  for (const fin of [NIGAR, KONUL, EMRE]) {
    const opened = saidOf(fin).filter(({ register, category }) =>
      passport.needs.some((one) => one.register === register && one.categories.includes(category)),
    );
    expect(factsOf(opened, WORLD_DAY), fin).toEqual(facts(fin));
  }
});

test("the right is the child's, whichever way the child was named, and names no FIN", () => {
  const right = passport.right?.(facts(NIGAR), { child: "TST6A1N" }) ?? "";
  expect(right).toMatch(/^childcare-allowance:[0-9a-f]{16}$/);
  const typed = { child: "another", childFin: "TST6A1N" as never };
  expect(passport.right?.(facts(NIGAR), typed)).toBe(right);
});

test("what is known is told; the certificate is asked for only of a child nobody named", () => {
  expect(passport.known(facts(NIGAR)).map(({ key }) => key)).toEqual(["contracts", "children"]);
  const [certificate] = passport.attachments;
  expect(certificate?.when?.({ child: "TST6A1N" }, facts(NIGAR))).toBe(false);
  expect(certificate?.when?.({ childFin: "TST6A1N" as never }, facts(KONUL))).toBe(true);
});
