import { onDay } from "@/lib/law/assessment";
import { TO_THE_MINISTRY } from "../../appeal";
import { allowanceDecisionTerm, allowanceNoticeTerm } from "../../parameters/terms";
import { definePassport, type Known } from "../../passport";
import { factsOf, type UnemploymentFacts } from "./facts";
import { form, type UnemploymentAnswers } from "./form";
import { parameters } from "./parameters";
import { assessUnemploymentPayment } from "./rules";
import { words } from "./words";

export const unemploymentPaymentPassport = definePassport<UnemploymentFacts, UnemploymentAnswers>({
  code: "unemployment-payment",
  version: 1,
  institution: "dsmf",
  office: "dsmf-yasamal",
  mode: "on-request",
  title: {
    az: "İşsizlikdən sığorta ödənişi",
    en: "Unemployment insurance payment",
    ru: "Страховая выплата по безработице",
  },
  summary: {
    az: "Müəssisənin ləğvi, ştatın ixtisarı və ya müqavilə müddətinin bitməsi ilə işini itirənlərə 6 ay ərzində hər ay ödənilir.",
    en: "Paid every month for 6 months to those who lost their work by liquidation, staff cut or the end of a term.",
    ru: "Выплачивается каждый месяц в течение 6 месяцев потерявшим работу из-за ликвидации предприятия, сокращения или окончания срока договора.",
  },
  whoMay: [
    {
      az: "İşsiz kimi qeydiyyatda olanlar",
      en: "Those who are registered as unemployed",
      ru: "Зарегистрированные в качестве безработных",
    },
    {
      az: "Ləğv və ya ixtisarda: ən azı 1 il sığorta stajı",
      en: "After a liquidation or staff cut: at least 1 year of insurance record",
      ru: "При ликвидации или сокращении: не менее 1 года страхового стажа",
    },
    {
      az: "Müddətli müqavilə bitdikdə: son 36 ayda ən azı 35 ay staj",
      en: "At the end of a fixed term: at least 35 of the last 36 months of record",
      ru: "По окончании срочного договора: не менее 35 месяцев стажа из последних 36",
    },
  ],
  needed: [],
  lifeEvents: ["job-loss"],
  keywords: {
    az: "işsiz işsizlik pulu iş itirdim ixtisar işdən çıxarılma çıxarıldım ləğv müavinət məşğulluq",
    en: "jobless lay-off laid off unemployed redundancy dismissal lost job dole",
    ru: "безработный пособие уволили увольнение сокращение сократили потерял работу ликвидация",
  },
  basis: [
    { act: "unemployment-insurance", verified: true },
    { act: "employment", verified: true },
  ],
  needs: [
    {
      register: "employment-contracts",
      categories: ["employment"],
      what: {
        az: "əmək müqavilələri, xitamın səbəbi, işaxtaran və işsiz kimi qeydiyyat",
        en: "employment contracts, why the last one ended, your entry as job seeker and unemployed",
        ru: "трудовые договоры, причина прекращения, учёт как ищущего работу и безработного",
      },
      why: {
        az: "hüququn yaranıb-yaranmadığını və nə vaxtdan ödəniləcəyini bilmək üçün",
        en: "to know whether there is a right, and since when",
        ru: "чтобы знать, возникло ли право и с какого дня",
      },
    },
    {
      register: "insurance-account",
      categories: ["pension"],
      what: {
        az: "sığorta stajı və son ayların əməkhaqqı",
        en: "insurance record and the wages of the last months",
        ru: "страховой стаж и заработок за последние месяцы",
      },
      why: {
        az: "məbləği hesablamaq üçün",
        en: "to compute the amount",
        ru: "чтобы рассчитать сумму",
      },
    },
    {
      register: "civil-status",
      categories: ["household"],
      what: { az: "uşaqlarınız", en: "your children", ru: "ваши дети" },
      why: {
        az: "hər uşağa görə əlavəni hesablamaq üçün",
        en: "to compute the supplement for each child",
        ru: "чтобы рассчитать надбавку за каждого ребёнка",
      },
    },
    {
      register: "taxpayers",
      categories: ["income"],
      what: { az: "öz işiniz", en: "a business of your own", ru: "собственное дело" },
      why: {
        az: "sahibkar işsiz sayılmır",
        en: "an entrepreneur is not unemployed",
        ru: "предприниматель не считается безработным",
      },
    },
    {
      register: "benefits",
      categories: ["benefits"],
      what: {
        az: "sizə ödənilən müavinətlər",
        en: "benefits you are paid",
        ru: "выплачиваемые вам пособия",
      },
      why: {
        az: "eyni hüquq üzrə iki ödəniş olmasın deyə",
        en: "so that nothing is paid twice for one right",
        ru: "чтобы по одному праву не было двух выплат",
      },
    },
  ],
  form,
  attachments: [],
  factsOf,
  known: knownOf,
  assess: assessUnemploymentPayment,
  right: () => "unemployment-payment",
  clock: {
    decide: { days: allowanceDecisionTerm, counted: "calendar-days" },
    notify: { days: allowanceNoticeTerm, counted: "calendar-days" },
    silence: {
      az: "Vaxtında qərar verilməzsə, rəhbərliyə bildirilir. Hüququnuz itmir.",
      en: "If nobody decides in time, management is told. Your right is not lost.",
      ru: "Если решение не принято в срок, об этом узнаёт руководство. Ваше право не теряется.",
    },
  },
  secondOfficerFrom: null,
  output: "entitlement",
  paid: "month",
  channels: ["portal", "desk", "call-centre"],
  appeal: TO_THE_MINISTRY,
  parameters,
  words,
});

function knownOf({ lost, search }: UnemploymentFacts): Known[] {
  const found: Known[] = [];
  if (lost !== "unknown" && lost !== null) {
    found.push({
      key: "lost",
      label: { az: "İşin son günü", en: "Last day of the job", ru: "Последний день работы" },
      value: onDay(lost.endedOn),
      register: "employment-contracts",
    });
  }
  if (search !== "unknown" && search !== null) {
    const { registeredOn, unemployedOn } = search;
    found.push({
      key: "search",
      label:
        unemployedOn === null
          ? {
              az: "İşaxtaran kimi qeydiyyat",
              en: "Entered as a job seeker",
              ru: "Учёт в качестве ищущего работу",
            }
          : { az: "İşsiz statusu verilib", en: "Unemployed since", ru: "Статус безработного с" },
      value: onDay(unemployedOn ?? registeredOn),
      register: "employment-contracts",
    });
  }
  return found;
}
