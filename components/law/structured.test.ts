import { expect, test } from "vitest";
import { allParameters, findLawValue } from "@/lib/insight/law";
import { toIsoDate } from "@/lib/kernel/date";
import { LOCALES } from "@/lib/kernel/texts";
import * as law from "@/lib/law";
import { sentencesOf } from "./structured";

const TODAY = toIsoDate("2026-11-22");
const structured = allParameters().filter(({ unit }) => unit === "structured");

/** As it reads, with plain spaces. */
const read = (parameter: law.Parameter<unknown>, day = TODAY) =>
  sentencesOf("az", parameter, parameter.on(day)?.value).map((sentence) =>
    sentence.replaceAll("\u00a0", " ").replaceAll("\u2060", ""),
  );

test.each(structured.map((parameter) => [parameter.code, parameter] as const))(
  "%s: every value of its history is said in three languages, each sentence once",
  (_, parameter) => {
    for (const { value } of parameter.history) {
      for (const locale of LOCALES) {
        const sentences = sentencesOf(locale, parameter, value);
        expect(sentences.length).toBeGreaterThan(0);
        expect(new Set(sentences).size).toBe(sentences.length);
        expect(sentences.join("\n")).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  },
);

test("there are parameters of more than one number", () => {
  expect(structured.length).toBeGreaterThan(5);
});

test.each([
  ["2018-12-31", ["Bütün gəlirdən: işçi 3 %, işəgötürən 22 %"]],
  [
    "2025-12-31",
    [
      "200,00 ₼ məbləğinədək: işçi 3 %, işəgötürən 22 %",
      "200,00 ₼ məbləğindən yuxarı: işçi 10 %, işəgötürən 15 %",
    ],
  ],
  [
    "2026-01-01",
    [
      "200,00 ₼ məbləğinədək: işçi 3 %, işəgötürən 22 %",
      "200,00 ₼ – 8.000,00 ₼ arası: işçi 10 %, işəgötürən 15 %",
      "8.000,00 ₼ məbləğindən yuxarı: işçi 10 %, işəgötürən 11 %",
    ],
  ],
])("the bands of %s begin where the one before ends", (day, sentences) => {
  expect(read(law.contributionRates.private, toIsoDate(day))).toEqual(sentences);
});

test("degrees of impairment end where the next begins", () => {
  expect(read(law.disabilityPensionImpairment)).toEqual([
    "31–80 %: staj və minimum pensiyaya çatan kapital tələb olunur",
    "81–100 %: yalnız staj tələb olunur",
    "Müavinətin dərəcələri: 31–60 %, 61–80 %, 81–100 %",
  ]);
});

test("children are counted, months of work are years", () => {
  expect(read(law.earlyRetirement)).toEqual(
    expect.arrayContaining([
      "5 və daha çox uşağı 8 yaşınadək böyütmüş qadınlar: 5 il tez",
      "Xüsusilə zərərli işdə azı 10 il (kişilər 12 il 6 ay) işləyənlər: 5 il tez",
      "Mülki aviasiyanın uçuş heyətində azı 25 il işləyənlər: 15 il tez",
    ]),
  );
});

test("a value of a service is said with every figure it has", () => {
  const of = (code: string) => {
    const parameter = findLawValue(code);
    if (!parameter) throw new Error(code);
    return parameter;
  };
  expect(read(of("incapacity-rate"))).toEqual(["Stajdan asılı olmayaraq: 100 %"]);
  expect(read(of("incapacity-rate"), toIsoDate("2026-02-01"))).toEqual([
    "12 il 1 ay və daha çox staj: 100 %",
    "8 il və daha çox staj: 80 %",
    "Daha az staj: 60 %",
  ]);
  expect(read(of("childcare-ages"))).toEqual([
    "Yüksək məbləğ, uşağın yaş həddi: 1 il 6 ay",
    "Aşağı məbləğ, uşağın yaş həddi: 3 il",
  ]);
  expect(read(of("unemployment-supplement"))).toEqual([
    "Hər uşağa görə ödənişə 5 % əlavə olunur, cəmi ən çoxu 20 %",
  ]);
});

test("a parameter without sentences is our mistake, and is not shown as nothing", () => {
  expect(() => sentencesOf("az", law.minimumPension, 1)).toThrow("minimum-pension");
});
