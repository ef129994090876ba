import { describe, expect, test } from "vitest";
import { anAccount, day, paying } from "../testing";
import { newCapitalSince } from "./new-capital";

describe("new capital since a pension was assigned", () => {
  const working = (more: Parameters<typeof paying>[3] = {}) =>
    anAccount({ payers: [paying(1000, "2018-01", "2026-10", more)] });
  const MONTHLY = 25_000 * 0.9;

  test("begins with the month after the assignment and ends with the last that counts", () => {
    expect(newCapitalSince(working(), day("2019-01-12"), 72)).toMatchObject({
      fromMonth: "2019-02",
      untilMonth: "2025-01",
      contributionsQepik: 72 * 25_000,
      recordedQepik: 72 * MONTHLY,
    });
    expect(newCapitalSince(working(), day("2019-01-31"), 1)?.recordedQepik).toBe(MONTHLY);
  });

  test("has no month that has not come, and none that was not paid", () => {
    expect(newCapitalSince(working(), day("2026-08-01"), 72)).toMatchObject({
      untilMonth: "2026-11",
      recordedQepik: 2 * MONTHLY,
    });
    const unpaid = ["2026-09"];
    expect(newCapitalSince(working({ unpaid }), day("2026-08-01"), 72)?.recordedQepik).toBe(
      MONTHLY,
    );
    expect(newCapitalSince(working(), day("2026-11-21"), 72)?.recordedQepik).toBe(0);
  });

  test("takes the share of each time: the half until July 2017", () => {
    const account = anAccount({ payers: [paying(1000, "2017-01", "2017-12")] });
    const found = newCapitalSince(account, day("2017-05-31"), 72);
    const [june, later] = [0.5, 0.9].map(
      (share) => ((account.payers[0]?.contributionsPaidQepik[5] ?? 0) * share) as number,
    );
    expect(found?.recordedQepik).toBe((june ?? 0) + 6 * (later ?? 0));
    expect(found?.cites.map(({ from }) => from)).toEqual(["2006-01-01", "2017-07-01"]);
    expect(newCapitalSince(account, day("2017-07-12"), 6)?.cites).toHaveLength(1);
  });

  test("is not told where the months were carried over in one sum", () => {
    const account = { ...working(), carriedOver: { on: day("2019-02-28"), amountQepik: 1 } };
    expect(newCapitalSince(account, day("2019-01-12"), 72)).toBeNull();
    expect(newCapitalSince(account, day("2019-02-12"), 72)?.recordedQepik).toBe(72 * MONTHLY);
  });
});
