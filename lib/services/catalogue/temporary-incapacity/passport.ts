import { money, months, onDay } from "@/lib/law/assessment";
import { insuranceAccount } from "@/lib/registers/catalogue/insurance-account/register";
import { medicalInstitutions } from "@/lib/registers/catalogue/medical-institutions/register";
import { TO_THE_MINISTRY } from "../../appeal";
import {
  benefitBaseMonths,
  benefitCap,
  benefitDecisionTerm,
  benefitRecord,
  benefitSecondOfficer,
} from "../../parameters/insurance-benefits";
import { allowanceNoticeTerm } from "../../parameters/terms";
import { definePassport, type Known } from "../../passport";
import { factsOf, type IncapacityFacts } from "./facts";
import { form, type IncapacityAnswers } from "./form";
import { employersDays, incapacityRate, longestIncapacity } from "./parameters";
import { assessIncapacity } from "./rules";
import { words } from "./words";

/** Sick pay beyond the days that the employer pays. */
export const temporaryIncapacity = definePassport<IncapacityFacts, IncapacityAnswers>({
  code: "temporary-incapacity",
  version: 1,
  institution: "dsmf",
  office: "dsmf-yasamal",
  mode: "on-request",
  title: {
    az: "Əmək qabiliyyətinin müvəqqəti itirilməsinə görə müavinət",
    en: "Temporary incapacity benefit",
    ru: "Пособие по временной утрате трудоспособности",
  },
  summary: {
    az: "Uzun xəstəlikdə işəgötürənin ödədiyi günlərdən sonrakı iş günləri üçün orta qazancınız.",
    en: "Your average earnings for the working days of a long illness, after the days your employer pays.",
    ru: "Ваш средний заработок за рабочие дни долгой болезни после дней, которые оплачивает работодатель.",
  },
  whoMay: [
    {
      az: "Xəstəlik vərəqəsi olan sığortalanmış işçi",
      en: "An insured employee with a sick note",
      ru: "Застрахованный работник с листком нетрудоспособности",
    },
    {
      az: "Xəstəliyi işəgötürənin ödədiyi günlərdən uzun çəkən işçi",
      en: "Whose illness lasts longer than the days the employer pays",
      ru: "Работник, который болеет дольше, чем оплачивает работодатель",
    },
  ],
  needed: [],
  lifeEvents: ["illness"],
  keywords: {
    az: "xəstəyəm xəstələnmişəm xəstəlik vərəqəsi bülleten xəstəlik pulu xəstəlik məzuniyyəti əmək qabiliyyətsizliyi vərəqəsi",
    en: "ill sick leave sick pay sick note illness injury bulletin",
    ru: "больничный бюллетень листок нетрудоспособности болезнь болею заболел травма",
  },
  basis: [{ act: "insurance-benefits", verified: true }],
  needs: [
    {
      register: medicalInstitutions.code,
      categories: ["health"],
      what: {
        az: "Xəstəlik vərəqələrinizin ilk və son günü",
        en: "The first and last day of your sick notes",
        ru: "Первый и последний день ваших листков",
      },
      why: {
        az: "Müavinət bu günlər üçün hesablanır",
        en: "The benefit is computed for these days",
        ru: "Пособие считается за эти дни",
      },
    },
    {
      register: insuranceAccount.code,
      categories: ["pension"],
      what: {
        az: "Sığorta stajınız və xəstəlikdən əvvəlki qazancınız",
        en: "Your insurance record and what you earned before the illness",
        ru: "Ваш страховой стаж и заработок до болезни",
      },
      why: {
        az: "Hüquq stajdan, məbləğ qazancdan asılıdır",
        en: "The right depends on the record, the amount on the earnings",
        ru: "Право зависит от стажа, сумма от заработка",
      },
    },
  ],
  form,
  attachments: [],
  factsOf: (snapshots, day) => factsOf(snapshots, day),
  known: knownOf,
  assess: assessIncapacity,
  right: ({ spells }, { spell }) => {
    const latest = spells === "unknown" ? undefined : spells[0]?.from;
    return `temporary-incapacity:${spell ?? latest ?? "none"}`;
  },
  clock: {
    decide: { days: benefitDecisionTerm, counted: "calendar-days" },
    notify: { days: allowanceNoticeTerm, counted: "calendar-days" },
    silence: {
      az: "Qərar vaxtında verilməsə, iş rəhbərliyə keçir. Xəstəlik günlərinə hüququnuz itmir.",
      en: "If no decision is made in time, the case goes to the management. Your right for the days of illness is not lost.",
      ru: "Если решения нет в срок, дело переходит к руководству. Право за дни болезни не теряется.",
    },
  },
  secondOfficerFrom: benefitSecondOfficer,
  output: "entitlement",
  paid: "once",
  channels: ["portal", "desk", "call-centre"],
  appeal: TO_THE_MINISTRY,
  parameters: [
    benefitRecord,
    benefitBaseMonths,
    benefitCap,
    benefitDecisionTerm,
    benefitSecondOfficer,
    employersDays,
    longestIncapacity,
    incapacityRate,
  ],
  words,
});

function knownOf({ spells }: IncapacityFacts): Known[] {
  const spell = spells === "unknown" ? undefined : spells[0];
  if (!spell) return [];
  const { from, until, recordMonths, earnings } = spell;
  const known: Known[] = [
    {
      key: "ill-from",
      label: {
        az: "Xəstəliyin ilk günü",
        en: "First day of the illness",
        ru: "Первый день болезни",
      },
      value: onDay(from),
      register: medicalInstitutions.code,
    },
  ];
  if (until !== null) {
    known.push({
      key: "ill-until",
      label: { az: "Son günü", en: "Last day", ru: "Последний день" },
      value: onDay(until),
      register: medicalInstitutions.code,
    });
  }
  if (recordMonths !== "unknown") {
    known.push({
      key: "record",
      label: { az: "Sığorta stajı", en: "Insurance record", ru: "Страховой стаж" },
      value: months(recordMonths),
      register: insuranceAccount.code,
    });
  }
  if (earnings !== "unknown") {
    known.push({
      key: "earnings",
      label: {
        az: "Xəstəlikdən əvvəlki qazanc",
        en: "Earnings before the illness",
        ru: "Заработок до болезни",
      },
      value: money(earnings.reduce((sum, { qepik }) => sum + qepik, 0)),
      register: insuranceAccount.code,
    });
  }
  return known;
}
