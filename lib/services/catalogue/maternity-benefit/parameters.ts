import { count } from "@/lib/law/assessment";
import { defineParameter } from "@/lib/law/parameter";
import { published } from "../../parameters/published";

/** Calendar days of the leave, by how the birth went. */
export interface LeaveDays {
  ordinary: number;
  hard: number;
  multiple: number;
}

/** The whole leave is one sum, whenever the child is born in it. */
export interface MaternityDays {
  common: LeaveDays;
  /** Of women who work in agricultural production. */
  farm: LeaveDays;
}

const figuresOf = ({ ordinary, hard, multiple }: LeaveDays) => ({
  ordinary: count(ordinary),
  hard: count(hard),
  multiple: count(multiple),
});

export const maternityDays = defineParameter<MaternityDays>({
  code: "maternity-days",
  topic: "insurance-benefits",
  unit: "structured",
  label: {
    az: "Hamiləliyə və doğuşa görə məzuniyyətin günləri",
    en: "Days of maternity leave",
    ru: "Дни отпуска по беременности и родам",
  },
  history: published(
    { act: "insurance-benefits", seenAt: "report.az, 12.11.2025; sosial.gov.az/en/allowances" },
    "2025-11-12",
    {
      common: { ordinary: 126, hard: 140, multiple: 140 },
      farm: { ordinary: 140, hard: 156, multiple: 180 },
    },
  ),
  sentences: ({ common, farm }) => [
    {
      texts: {
        az: "Məzuniyyət, təqvim günü: adi doğuş {ordinary}, çətin doğuş {hard}, iki və daha çox uşaq {multiple}",
        en: "Leave in calendar days: ordinary birth {ordinary}, hard birth {hard}, two or more children {multiple}",
        ru: "Отпуск в календарных днях: обычные роды {ordinary}, тяжёлые роды {hard}, двое и более детей {multiple}",
      },
      figures: figuresOf(common),
    },
    {
      texts: {
        az: "Kənd təsərrüfatı istehsalında: adi doğuş {ordinary}, çətin doğuş {hard}, iki və daha çox uşaq {multiple}",
        en: "In agricultural production: ordinary birth {ordinary}, hard birth {hard}, two or more children {multiple}",
        ru: "В сельскохозяйственном производстве: обычные роды {ordinary}, тяжёлые роды {hard}, двое и более детей {multiple}",
      },
      figures: figuresOf(farm),
    },
  ],
});
