import { z } from "zod";
import type { Texts } from "@/lib/kernel/texts";
import { code, date, percent, period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { Day, inOrder, Said } from "../records";
import { Wire } from "./wire";

export const DISABILITY_CAUSE = {
  general: { az: "Ümumi xəstəlik", en: "General illness", ru: "Общее заболевание" },
  work_injury: { az: "Əmək xəsarəti", en: "Work injury", ru: "Трудовое увечье" },
  from_childhood: { az: "Uşaqlıqdan əlillik", en: "Since childhood", ru: "С детства" },
  war: { az: "Müharibə ilə əlaqədar", en: "Related to war", ru: "Связана с войной" },
} as const satisfies Record<string, Texts>;

export const DisabilityRecord = z.object({
  percent: z.int().min(1).max(100),
  cause: z.enum(["general", "work_injury", "from_childhood", "war"]),
  decidedOn: Day,
  /** The last day; null without a term. */
  until: Day.nullable(),
  decisionNumber: Said,
  commission: Said,
});

/** The decision of the medical-social expertise on impairment. */
export const disability = defineRegister({
  code: "disability",
  institution: "dtsera",
  name: {
    az: "Əlillik (TSƏRAS)",
    en: "Disability",
    ru: "Инвалидность",
  },
  address: {
    memberClass: "GOV",
    memberCode: "DTSERA",
    subsystem: "TSERAS",
    service: "DISABILITY",
    version: "v1",
  },
  wire: Wire,
  parts: {
    disability: part({
      record: DisabilityRecord,
      facts: (record) => [
        fact("disability-percent", [percent(record.percent)], { since: record.decidedOn }),
        fact("disability-cause", [word(DISABILITY_CAUSE[record.cause])]),
        fact("disability-term", [period(record.decidedOn, record.until)]),
        fact("disability-decision", [
          code(record.decisionNumber),
          date(record.decidedOn),
          text(record.commission),
        ]),
      ],
    }),
  },
  read({ TIBBI_SOSIAL_EKSPERTIZA: said }) {
    inOrder({ from: said.QERAR_TARIXI, until: said.MUDDET });
    return {
      disability: {
        percent: said.POZULMA_FAIZI,
        cause: said.SEBEB,
        decidedOn: said.QERAR_TARIXI,
        until: said.MUDDET,
        decisionNumber: said.QERAR_NOMRESI,
        commission: said.KOMISSIYA,
      },
    };
  },
  freshForHours: 24,
  timeoutMs: 3_000,
});
