import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { onDay } from "@/lib/law/assessment";
import { answerTo } from "./answer";

const refused = (...issues: (readonly [path: string, message: string])[]) =>
  new AppError("invalid_input", {
    issues: issues.map(([path, message]) => ({ path, message })),
  });

test("a decision against the rule owes its reason, its provision and its amount at once", () => {
  const error = refused(["deviation.amountQepik", "missing"], ["deviation.reason", "missing"]);
  const { errors, summary, outcome } = answerTo(error, "decide", {}, "en");
  expect(Object.keys(errors)).toEqual(["reason", "law", "amount"]);
  expect(errors.amount).toBe("Enter the amount: the rule gives none");
  expect(summary).toBe("3 things need correcting");
  expect(outcome).toBeNull();
});

test("a provision that was named is not asked for again", () => {
  const { errors } = answerTo(
    refused(["deviation.reason", "missing"]),
    "decide",
    { law: "Article 7" },
    "en",
  );
  expect(Object.keys(errors)).toEqual(["reason"]);
});

test.each([
  ["decide", "decision", "invalid", "Choose the decision"],
  ["decide", "deviation.law", "long", "At most 200 characters"],
  ["decide", "note", "long", "At most 2,000 characters"],
  ["decide", "deviation.amountQepik", "amount", "Enter the amount in manats, for example 180.50"],
  ["ask", "what", "missing", "Say what is missing"],
  ["ask", "what", "control", "The text has control characters that cannot be seen: remove them"],
  ["confirm", "note", "missing", "Say why it goes back"],
  ["judge", "stands", "Invalid input", "Choose the decision"],
  ["judge", "words", "missing", "Give the reasoning"],
  ["judge", "law", "missing", "Enter the legal basis"],
  ["judge", "law", "long", "At most 200 characters"],
] as const)("%s, %s: %s", (act, path, message, words) => {
  expect(Object.values(answerTo(refused([path, message]), act, {}, "en").errors)).toEqual([words]);
});

test("what is wrong with something established is said as to a citizen, with its limits", () => {
  const late = {
    path: "diedOn",
    message: "day-late",
    limits: { last: onDay(toIsoDate("2026-11-22")) },
  };
  const error = new AppError("invalid_input", {
    issues: [{ path: "death", message: "choose" }, late],
  });
  expect(answerTo(error, "establish", {}, "en")).toMatchObject({
    errors: {
      "fact.death": "Choose one of the answers",
      "fact.diedOn": "The day cannot be after 22.11.2026",
    },
    summary: "2 things need correcting",
  });
  expect(() => answerTo(refused(["death", "strange"]), "establish", {}, "en")).toThrow(/strange/);
});

test("too late is an outcome in words", () => {
  const error = new AppError("conflict", { issues: [{ path: "", message: "taken" }] });
  expect(answerTo(error, "take", {}, "en")).toMatchObject({
    errors: {},
    outcome: {
      title: "This step was not written down",
      text: expect.stringContaining("Somebody else has taken the application meanwhile."),
    },
  });
});

test("what no officer can do anything about is a fault of ours", () => {
  expect(() => answerTo(new AppError("conflict"), "take", {}, "en")).toThrow(AppError);
  expect(() => answerTo(refused(["elsewhere", "missing"]), "ask", {}, "en")).toThrow(/elsewhere/);
});
