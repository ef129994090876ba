import { count, money, months, onDay } from "@/lib/law/assessment";
import { civilStatus } from "@/lib/registers/catalogue/civil-status/register";
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
import { factsOf, type MaternityFacts } from "./facts";
import { form, type MaternityAnswers } from "./form";
import { maternityDays } from "./parameters";
import { assessMaternity } from "./rules";
import { words } from "./words";

/** One sum for the leave before and after a birth. */
export const maternityBenefit = definePassport<MaternityFacts, MaternityAnswers>({
  code: "maternity-benefit",
  version: 1,
  institution: "dsmf",
  office: "dsmf-yasamal",
  mode: "on-request",
  title: {
    az: "Hamiləliyə və doğuşa görə müavinət",
    en: "Maternity benefit",
    ru: "Пособие по беременности и родам",
  },
  summary: {
    az: "Doğuşdan əvvəlki və sonrakı məzuniyyətin iş günləri üçün orta qazancınız, birdəfəlik ödənilir.",
    en: "Your average earnings for the working days of the leave before and after the birth, as one sum.",
    ru: "Ваш средний заработок за рабочие дни отпуска до и после родов, одной суммой.",
  },
  whoMay: [
    {
      az: "Həkimdən hamiləlik və doğuş vərəqəsi alan sığortalanmış qadın",
      en: "An insured woman with a maternity note from the doctor",
      ru: "Застрахованная женщина с листком по беременности и родам",
    },
  ],
  needed: [
    {
      az: "Doğuş çətin keçibsə, həkimin arayışı",
      en: "After a hard birth, the doctor’s statement",
      ru: "После тяжёлых родов: справка врача",
    },
    {
      az: "Kənd təsərrüfatında işləyirsinizsə, işəgötürənin arayışı",
      en: "If you work in agriculture, the employer’s statement",
      ru: "При работе в сельском хозяйстве: справка работодателя",
    },
  ],
  lifeEvents: ["child"],
  keywords: {
    az: "hamiləlik hamiləyəm doğuş doğum dekret analıq məzuniyyəti əkiz dekret pulu",
    en: "maternity leave pregnant pregnancy birth twins confinement",
    ru: "декрет декретные беременность беременная роды двойня материнство",
  },
  basis: [{ act: "insurance-benefits", verified: true }],
  needs: [
    {
      register: medicalInstitutions.code,
      categories: ["health"],
      what: {
        az: "Hamiləlik və doğuş vərəqənizin günləri",
        en: "The days of your maternity note",
        ru: "Дни вашего листка по беременности и родам",
      },
      why: {
        az: "Məzuniyyət bu gündən başlayır",
        en: "The leave begins with its first day",
        ru: "С первого его дня начинается отпуск",
      },
    },
    {
      register: insuranceAccount.code,
      categories: ["pension"],
      what: {
        az: "Sığorta stajınız və məzuniyyətdən əvvəlki qazancınız",
        en: "Your insurance record and what you earned before the leave",
        ru: "Ваш страховой стаж и заработок до отпуска",
      },
      why: {
        az: "Hüquq stajdan, məbləğ qazancdan asılıdır",
        en: "The right depends on the record, the amount on the earnings",
        ru: "Право зависит от стажа, сумма от заработка",
      },
    },
    {
      register: civilStatus.code,
      categories: ["household"],
      what: {
        az: "Məzuniyyət vaxtı doğulan uşaqların sayı",
        en: "How many children were born during the leave",
        ru: "Сколько детей родилось за время отпуска",
      },
      why: {
        az: "İki və daha çox uşaq üçün məzuniyyət daha uzundur",
        en: "For two or more children the leave is longer",
        ru: "При двух и более детях отпуск длиннее",
      },
    },
  ],
  form,
  attachments: [
    {
      name: "doctors-statement",
      label: {
        az: "Həkimin arayışı",
        en: "The doctor’s statement",
        ru: "Справка врача",
      },
      hint: {
        az: "Doğuşun necə keçdiyi yazılmalıdır.",
        en: "It must say how the birth went.",
        ru: "В ней должно быть указано, как прошли роды.",
      },
      when: ({ birth }) => birth === "hard" || birth === "multiple",
      required: true,
    },
    {
      name: "employers-statement",
      label: {
        az: "İşəgötürənin arayışı",
        en: "The employer’s statement",
        ru: "Справка работодателя",
      },
      hint: {
        az: "Kənd təsərrüfatı istehsalında işlədiyiniz yazılmalıdır.",
        en: "It must say that you work in agricultural production.",
        ru: "В ней должно быть указано, что вы работаете в сельскохозяйственном производстве.",
      },
      when: ({ farmWork }) => farmWork === "yes",
      required: true,
    },
  ],
  factsOf: (snapshots, day) => factsOf(snapshots, day),
  known: knownOf,
  assess: assessMaternity,
  right: ({ leaves }) => {
    const latest = leaves === "unknown" ? undefined : leaves[0]?.from;
    return `maternity-benefit:${latest ?? "none"}`;
  },
  /** The births of the leave, as far as they are registered; before them it is the mother's leave alone. */
  things: ({ leaves }) => (leaves === "unknown" ? [] : (leaves[0]?.children ?? [])),
  clock: {
    decide: { days: benefitDecisionTerm, counted: "calendar-days" },
    notify: { days: allowanceNoticeTerm, counted: "calendar-days" },
    silence: {
      az: "Qərar vaxtında verilməsə, iş rəhbərliyə keçir. Məzuniyyətə görə hüququnuz itmir.",
      en: "If no decision is made in time, the case goes to the management. Your right for the leave is not lost.",
      ru: "Если решения нет в срок, дело переходит к руководству. Право за время отпуска не теряется.",
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
    maternityDays,
  ],
  words,
});

function knownOf({ leaves }: MaternityFacts): Known[] {
  const leave = leaves === "unknown" ? undefined : leaves[0];
  if (!leave) return [];
  const { from, born, recordMonths, earnings } = leave;
  const known: Known[] = [
    {
      key: "leave-from",
      label: {
        az: "Məzuniyyətin ilk günü",
        en: "First day of the leave",
        ru: "Первый день отпуска",
      },
      value: onDay(from),
      register: medicalInstitutions.code,
    },
  ];
  if (born !== "unknown" && born > 0) {
    known.push({
      key: "born",
      label: {
        az: "Məzuniyyət vaxtı doğulan uşaqlar",
        en: "Children born during the leave",
        ru: "Дети, родившиеся за время отпуска",
      },
      value: count(born),
      register: civilStatus.code,
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
        az: "Məzuniyyətdən əvvəlki qazanc",
        en: "Earnings before the leave",
        ru: "Заработок до отпуска",
      },
      value: money(earnings.reduce((sum, { qepik }) => sum + qepik, 0)),
      register: insuranceAccount.code,
    });
  }
  return known;
}
