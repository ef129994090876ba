import { toIsoDate } from "@/lib/kernel/date";
import { GENERAL_KNOWLEDGE } from "@/lib/law/notes";
import { defineParameter } from "@/lib/law/parameter";

/** From the request to the answer of whoever owns the register. */
export const correctionTerm = defineParameter<number>({
  code: "record-correction-term",
  topic: "terms",
  unit: "days",
  label: {
    az: "Məlumatın düzəldilməsi barədə cavabın müddəti, iş günü",
    en: "Time for the answer to a request for correction, in working days",
    ru: "Срок ответа на просьбу об исправлении, в рабочих днях",
  },
  history: [
    {
      from: toIsoDate("2018-01-01"),
      value: 7,
      source: { act: "personal-data", seenAt: null },
      verified: false,
      note: GENERAL_KNOWLEDGE,
    },
  ],
});
