import type { StepTexts } from "../passport";
import type { DailyStep } from "./daily";

export const DAILY_WORDS: Readonly<Record<DailyStep, StepTexts>> = {
  "average-day": {
    label: {
      az: "Bir iş gününün orta qazancı",
      en: "Average earnings of a working day",
      ru: "Средний заработок за рабочий день",
    },
    formula: {
      az: "{earnings} ({months} ayın qazancı) ÷ {days} iş günü = {result}",
      en: "{earnings} (earnings of {months} months) ÷ {days} working days = {result}",
      ru: "{earnings} (заработок за {months} мес.) ÷ {days} раб. дн. = {result}",
    },
  },
  "benefit-day": {
    label: {
      az: "Bir iş günü üçün müavinət",
      en: "Benefit for a working day",
      ru: "Пособие за рабочий день",
    },
    formula: {
      az: "{average} × {rate} = {result}",
      en: "{average} × {rate} = {result}",
      ru: "{average} × {rate} = {result}",
    },
  },
  month: {
    label: {
      az: "{from} – {until} üçün",
      en: "For {from} to {until}",
      ru: "За {from} – {until}",
    },
    formula: {
      az: "{days} iş günü × {daily}, ayda ən çoxu {cap}: {result}",
      en: "{days} working days × {daily}, at most {cap} a month: {result}",
      ru: "{days} раб. дн. × {daily}, не больше {cap} в месяц: {result}",
    },
  },
  total: {
    label: { az: "Müavinətin məbləği", en: "Amount of the benefit", ru: "Сумма пособия" },
    formula: {
      az: "Ayların cəmi: {result}",
      en: "Sum of the months: {result}",
      ru: "Сумма по месяцам: {result}",
    },
  },
};
