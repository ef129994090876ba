import { expect, test } from "vitest";
import { AppError } from "@/lib/kernel/errors";
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
] as const)("%s, %s: %s", (act, path, message, words) => {
  expect(Object.values(answerTo(refused([path, message]), act, {}, "en").errors)).toEqual([words]);
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
