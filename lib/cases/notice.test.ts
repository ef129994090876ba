import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { PASSPORTS } from "@/lib/services";
import { isToldInTime, NOTIFIED, noticeOf } from "./deadlines";
import type { CaseEvent, EventName } from "./events";

/** THE TERM OF NOTICE: what is decided is told in the moment it is decided, which every term the law sets allows. */

const happened = (event: EventName, at: string): CaseEvent => ({
  ...{ sequence: 1, event, at: new Date(at), payload: {} as never },
  actor: { kind: "staff", id: "x", pseudonym: "K7Q2", unit: null },
});

const passportOf = (code: string) => {
  const passport = PASSPORTS.find((one) => one.code === code);
  if (!passport) throw new Error(`no service ${code}`);
  return passport;
};

describe("a refusal of a social allowance is told within five days (Law on Social Allowances)", () => {
  const told = noticeOf(passportOf("old-age-allowance"), [
    happened("reject", "2026-11-23T12:00:00+04:00"),
  ]);

  test("counted from the day after the decision", () => {
    expect(told).toMatchObject({
      toldOn: "2026-11-23",
      deadline: { on: "2026-11-30", isMoved: true },
    });
  });

  test.each([
    ["on the day of the decision, as the portal does", "2026-11-23", true],
    ["on the last day", "2026-11-30", true],
    ["on the day after the last", "2026-12-01", false],
  ])("%s", (_, on, isInTime) => {
    expect(isToldInTime(told?.deadline ?? null, toIsoDate(on))).toBe(isInTime);
  });
});

describe.each(PASSPORTS.map((passport) => [passport.code, passport] as const))(
  "%s",
  (_, passport) => {
    test.each(NOTIFIED)(
      "%s is told in time by being told at once, on any day of the year",
      (event) => {
        for (let month = 1; month <= 12; month += 1) {
          for (const day of ["01", "15", "28"]) {
            const at = `2026-${String(month).padStart(2, "0")}-${day}T23:59:59+04:00`;
            const told = noticeOf(passport, [happened(event, at)]);
            expect(told?.toldOn).toBe(at.slice(0, 10));
            expect(told && isToldInTime(told.deadline, told.toldOn)).toBe(true);
          }
        }
      },
    );
  },
);

test("a day is a day in Baku, also where it is still yesterday in Greenwich", () => {
  const [passport] = PASSPORTS;
  if (!passport) throw new Error("no service");
  expect(noticeOf(passport, [happened("approve", "2026-11-22T20:00:00Z")])?.toldOn).toBe(
    "2026-11-23",
  );
});

test.each<EventName>(["submit", "gather", "propose", "withdraw", "reassess"])(
  "%s decides nothing: there is no notice of it",
  (event) => {
    expect(
      noticeOf(passportOf("old-age-allowance"), [happened(event, "2026-11-23T12:00:00Z")]),
    ).toBeNull();
  },
);

test("the last decision is the one that counts", () => {
  const events = [
    happened("reject", "2026-11-02T12:00:00+04:00"),
    happened("appeal", "2026-11-03T12:00:00+04:00"),
    happened("dismiss_appeal", "2026-11-10T12:00:00+04:00"),
  ];
  expect(noticeOf(passportOf("old-age-allowance"), events)).toMatchObject({
    ...{ event: "dismiss_appeal", toldOn: "2026-11-10" },
  });
});
