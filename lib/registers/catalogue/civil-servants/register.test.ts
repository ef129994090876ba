import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { civilServants } from "./register";

const SERVANT = {
  dovletOrqani: "Nümunə Dövlət Agentliyi",
  tutduguVezife: "baş məsləhətçi",
  ixtisasDerecesi: "dövlət qulluğunun baş müşaviri",
  qulluqaQebul: Date.parse("2015-03-01T20:00:00Z"),
};

test("a moment in the evening of London is the next day in Baku", () => {
  const { records, facts } = hear(civilServants, { dovletQulluqcusu: SERVANT });

  expect(records).toEqual({
    employment: {
      civilService: {
        body: "Nümunə Dövlət Agentliyi",
        position: "baş məsləhətçi",
        grade: "dövlət qulluğunun baş müşaviri",
        since: "2015-03-02",
      },
    },
  });
  expect(lines(facts.employment)).toEqual([
    "civil-service: Nümunə Dövlət Agentliyi · baş məsləhətçi",
    "civil-service-grade: dövlət qulluğunun baş müşaviri",
  ]);
  expect(facts.employment?.[0]?.since).toBe("2015-03-02");
});

test.each([
  ["a day as text", { qulluqaQebul: "2015-03-02" }],
  ["a moment beyond all days", { qulluqaQebul: 9e15 }],
  ["no position", { tutduguVezife: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(civilServants, { dovletQulluqcusu: { ...SERVANT, ...wrong } })).toThrow();
});
