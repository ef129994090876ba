import { describe, expect, test } from "vitest";
import { amountIn, dayIn, monthIn, wholeIn } from "./typed";

describe("as people write it", () => {
  test.each([
    ["1250", 125_000],
    ["1250,5", 125_050],
    ["1250.50", 125_050],
    ["1.250", 125_000],
    ["1.250,50", 125_050],
    ["1,250.50", 125_050],
    ["1 250,50 ₼", 125_050],
    ["1\u00a0250 AZN", 125_000],
    ["AZN 12,345,678.90", 1_234_567_890],
    ["0", 0],
    ["", null],
    ["12,345", 1_234_500],
    ["1.2.3", null],
    ["1.25.000", null],
    ["10,500,5", 1_050_050],
    ["abc", null],
    ["1e5", null],
    ["12,3456", null],
    ["9999999999", null],
    ["AZN5", 500],
    ["5 AZN ", 500],
    ["manat 5", null],
    ["5AZN5", null],
  ])("the amount %j is %j", (text, qepik) => {
    expect(amountIn(text)).toBe(qepik);
  });

  test.each([
    ["14.03.1964", "1964-03-14"],
    ["4/3/1964", "1964-03-04"],
    ["4-3-1964", "1964-03-04"],
    ["1964-03-14", "1964-03-14"],
    ["31.02.1964", null],
    ["14.03.64", null],
    ["114.03.1964", null],
    ["14.03.19645", null],
    ["", null],
  ])("the day %j is %j", (text, iso) => {
    expect(dayIn(text)).toBe(iso);
  });

  test.each([
    ["03.2019", 2019 * 12 + 2],
    ["3/2019", 2019 * 12 + 2],
    ["2019-03", 2019 * 12 + 2],
    ["13.2019", null],
    ["00.2019", null],
    ["2019", null],
    ["03.19", null],
    ["103.2019", null],
    ["3.20190", null],
    ["12019-03", null],
    ["2019-031", null],
    ["03.2019-05", null],
    ["", null],
    ["1.20191", null],
  ])("the month %j is %j", (text, month) => {
    expect(monthIn(text)).toBe(month);
  });

  test.each([
    ["12", 12],
    ["007", 7],
    ["999999", 999_999],
    ["1000000", null],
    ["-1", null],
    ["1,5", null],
    [" 1", null],
    ["", null],
  ])("the whole number %j is %j", (text, number) => {
    expect(wholeIn(text)).toBe(number);
  });
});
