import { toIsoDate } from "@/lib/kernel/date";
import { defineParameter } from "@/lib/law/parameter";

const invented = (code: string, value: number, unit: "days" | "qepik") =>
  defineParameter<number>({
    code,
    topic: "assistance",
    unit,
    label: { az: "Sınaq qiyməti", en: "A value for tests", ru: "Значение для проверки" },
    history: [
      {
        from: toIsoDate("2020-01-01"),
        value,
        source: { act: "dost-services", seenAt: null },
        verified: false,
      },
    ],
  });

export const glassesAmount = invented("test-glasses-amount", 8_050, "qepik");
export const glassesTerm = invented("test-glasses-term", 10, "days");
