import { toIsoDate } from "@/lib/kernel/date";
import { GENERAL_KNOWLEDGE } from "@/lib/law/notes";
import { defineParameter } from "@/lib/law/parameter";

/** From the question to the answer of whoever answers for data protection. */
export const accessAnswerTerm = defineParameter<number>({
  code: "access-answer-term",
  topic: "assistance",
  unit: "days",
  label: {
    az: "Məlumata baxış barədə suala cavabın müddəti, iş günü",
    en: "Time for the answer to a question about an access to data, in working days",
    ru: "Срок ответа на вопрос о доступе к данным, в рабочих днях",
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
