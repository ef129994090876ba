import { expect, test } from "vitest";
import type { CheckView } from "@/lib/references/schema";
import { toldCheck, toldFile } from "./told-check";

const FOUND = {
  checkedAt: new Date("2026-11-21T08:04:00Z"),
  kind: "workplace",
  title: "İş yeri haqqında arayış",
  number: "AR-26-11-40718",
  institution: "Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi",
  issuedAt: new Date("2026-11-20T20:30:00Z"), // the 21st in Baku
  validUntil: "2026-12-20",
  since: null,
  digest: "x",
  person: "H••• S••• K••• qızı",
  nameShown: false,
  recipient: null,
  facts: [{ label: "Əsas iş yeri", value: "«Nümunə Poliklinika» MMC" }],
};

const found = (more: object) => ({ ...FOUND, outcome: "valid", ...more }) as CheckView;
const valueOf = (view: CheckView, label: string) =>
  toldCheck("az", view).rows.find((row) => row.label === label)?.value;

test.each([
  ["valid", "settled", "Arayış etibarlıdır"],
  ["expired", "over", "Arayışın müddəti bitib"],
  ["superseded", "over", "Arayış köhnəlib"],
  ["revoked", "refused", "Arayış ləğv edilib"],
] as const)("%s is said as such", (outcome, tone, title) => {
  const since = outcome === "revoked" || outcome === "superseded" ? FOUND.checkedAt : null;
  const told = toldCheck("az", found({ outcome, since }));
  expect([told.tone, told.title]).toEqual([tone, title]);
  expect(told.compared).toEqual({
    number: "AR-26-11-40718",
    kind: "workplace",
    day: "2026-11-21",
    digest: "x",
  });
});

test("the moment, the day and where it is shown are told as one reads them", () => {
  expect(toldCheck("az", found({})).more).toContain("21.11.2026, 12:04-\u2060də yoxlanıldı");
  expect(toldCheck("en", found({})).more).toContain("Checked 21.11.2026, 12:04.");
  expect(toldCheck("en", found({ outcome: "expired" })).more).toContain("until 20.12.2026");
  const since = new Date("2026-12-01T08:00:00Z");
  expect(toldCheck("ru", found({ outcome: "superseded", since })).more).toMatch(/с\s01\.12\.2026/);
  expect(valueOf(found({}), "Təqdim olunur")).toBe("tələb olunan yerə");
  expect(valueOf(found({ recipient: "Bank" }), "Təqdim olunur")).toBe("Bank");
  expect(valueOf(found({}), "Verilib")).toBe("21.11.2026, 00:30");
});

test("the name is asked for where it is masked, and not of what is revoked", () => {
  expect(toldCheck("az", found({})).isMasked).toBe(true);
  expect(toldCheck("az", found({ nameShown: true })).isMasked).toBe(false);
  expect(toldCheck("az", found({ outcome: "revoked", facts: [] })).isMasked).toBe(false);
});

test.each(["unknown", "used-up"] as const)("of %s nothing is told", (outcome) => {
  const told = toldCheck("az", { outcome });
  expect([told.rows, told.compared, told.isMasked]).toEqual([[], null, false]);
});

test("a file that is as it was issued and holds no more is not shown as good", () => {
  const file = (outcome: string, check: CheckView | null) =>
    toldFile("az", { outcome, sha256: "ab", check } as Parameters<typeof toldFile>[1]);
  expect(file("issued", found({})).tone).toBe("settled");
  const revoked = file("issued", found({ outcome: "revoked", since: FOUND.checkedAt }));
  expect(revoked.tone).toBe("refused");
  expect(revoked.more).toContain("Amma arayış ləğv edilib");
  expect(file("issued", { outcome: "unknown" }).tone).toBe("refused");
  expect(file("added-to", found({})).tone).toBe("refused");
  expect(file("changed", null)).toMatchObject({ tone: "refused", check: null });
  expect(file("not-ours", null).tone).toBe("over");
});
