import { expect, test } from "vitest";
import { finMalformed, paused, triesLeft } from "./texts";

test.each([
  [1, "Daha 1 cəhdiniz var.", "You have 1 try left.", "Осталась 1 попытка."],
  [2, "Daha 2 cəhdiniz var.", "You have 2 tries left.", "Осталось 2 попытки."],
])("%d tries left is said in each language", (left, az, en, ru) => {
  expect(triesLeft(left)).toEqual({ az, en, ru });
});

test.each([
  [1, "1\u00a0minute", "1\u00a0минуту"],
  [3, "3\u00a0minutes", "3\u00a0минуты"],
  [15, "15\u00a0minutes", "15\u00a0минут"],
])("a pause of %d minutes is said in each language", (minutes, en, ru) => {
  const text = paused(minutes);
  expect(text.az).toContain(`${minutes}\u00a0dəqiqədən sonra`);
  expect(text.en).toContain(en);
  expect(text.ru).toContain(ru);
});

test("a malformed FIN is told what is wrong with it", () => {
  expect(finMalformed("").en).toBe("Type the FIN");
  expect(finMalformed("TST4K7").en).toContain("you typed 6");
  expect(finMalformed("TST4K7O").en).toContain("without I and O");
});
