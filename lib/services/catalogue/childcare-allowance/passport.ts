import type { IsoDate } from "@/lib/kernel/date";
import { count } from "@/lib/law/assessment";
import { TO_THE_MINISTRY } from "../../appeal";
import { digestOf } from "../../digest";
import { allowanceDecisionTerm, allowanceNoticeTerm } from "../../parameters/terms";
import { definePassport, type Known } from "../../passport";
import { day, yesNo } from "../../question";
import { type ChildcareFacts, factsOf } from "./facts";
import { type ChildcareAnswers, form } from "./form";
import { parameters } from "./parameters";
import { assessChildcareAllowance } from "./rules";
import { words } from "./words";

export const childcareAllowancePassport = definePassport<ChildcareFacts, ChildcareAnswers>({
  code: "childcare-allowance",
  version: 1,
  institution: "dsmf",
  office: "dsmf-yasamal",
  mode: "on-request",
  title: {
    az: "3 yaşınadək uşağa qulluğa görə müavinət",
    en: "Childcare allowance until age 3",
    ru: "Пособие по уходу за ребёнком до 3 лет",
  },
  summary: {
    az: "Uşağa qulluq üçün məzuniyyətə çıxan işçiyə uşağın 3 yaşınadək hər ay ödənilir.",
    en: "Paid every month until the child is 3 to an employee on leave to look after the child.",
    ru: "Выплачивается каждый месяц до 3 лет ребёнка работнику в отпуске по уходу за ним.",
  },
  whoMay: [
    {
      az: "Əmək müqaviləsi olan ana, ata və ya qəyyum",
      en: "A mother, father or guardian with an employment contract",
      ru: "Мать, отец или опекун, работающие по трудовому договору",
    },
    {
      az: "Uşağa qulluq edən, əmək müqaviləsi olan başqa qohum",
      en: "Another relative with an employment contract who looks after the child",
      ru: "Другой родственник с трудовым договором, который ухаживает за ребёнком",
    },
  ],
  needed: [
    {
      az: "Uşaq sizin övladınız və ya himayənizdə deyilsə: doğum haqqında şəhadətnamənin şəkli",
      en: "Unless it is your own child or ward: a picture of the birth certificate",
      ru: "Если это не ваш ребёнок и не подопечный: снимок свидетельства о рождении",
    },
  ],
  lifeEvents: ["child"],
  keywords: {
    az: "dekret körpə uşaq pulu məzuniyyət qulluq ana ata 1,5 yaş",
    en: "parental leave child care baby child benefit infant nursing mother father",
    ru: "декрет декретные младенец детские отпуск по уходу мать отец",
  },
  basis: [{ act: "insurance-benefits", verified: true }],
  needs: [
    {
      register: "civil-status",
      categories: ["household"],
      what: {
        az: "3 yaşınadək övladlarınız və qəyyumluğunuzda olan uşaqlar",
        en: "your children and wards under 3",
        ru: "ваши дети и подопечные до 3 лет",
      },
      why: {
        az: "doğum haqqında şəhadətnaməni sizdən istəməmək üçün",
        en: "so as not to ask you for the birth certificate",
        ru: "чтобы не просить у вас свидетельство о рождении",
      },
    },
    {
      register: "employment-contracts",
      categories: ["employment"],
      what: {
        az: "qüvvədə olan əmək müqaviləniz",
        en: "your employment contract in force",
        ru: "ваш действующий трудовой договор",
      },
      why: {
        az: "müavinət yalnız müqavilə ilə işləyənə verilir",
        en: "the allowance is only for those who have one",
        ru: "пособие только для работающих по договору",
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
  attachments: [
    {
      name: "birth-certificate",
      label: {
        az: "Uşağın doğum haqqında şəhadətnaməsi",
        en: "Birth certificate of the child",
        ru: "Свидетельство о рождении ребёнка",
      },
      hint: {
        az: "Şəkil və ya PDF. Reyestrləriniz bu uşağı göstərmir, ona görə əməkdaş qohumluğu yoxlayır.",
        en: "A picture or a PDF. Your registers do not name this child, so an officer checks how you are related.",
        ru: "Фото или PDF. В сведениях о вас этого ребёнка нет, поэтому сотрудник проверит родство.",
      },
      when: ({ childFin }) => childFin !== undefined,
      required: true,
    },
  ],
  factsOf,
  establish: {
    form: {
      questions: {
        related: yesNo({
          label: {
            az: "Müraciət edənlə uşağın qohumluğunu təsdiq edən sənədi gördünüzmü?",
            en: "Have you seen a paper that shows how the applicant and the child are related?",
            ru: "Вы видели документ о родстве заявителя и ребёнка?",
          },
        }),
        bornOn: day({
          label: {
            az: "Uşağın doğum günü",
            en: "The child's day of birth",
            ru: "День рождения ребёнка",
          },
          when: ({ related }) => related === "yes",
          monthsBack: 48,
        }),
      },
    },
    apply: (facts, { related, bornOn }) => ({
      ...facts,
      confirmed: { related: related === "yes", bornOn: (bornOn ?? null) as IsoDate | null },
    }),
  },
  known: knownOf,
  assess: assessChildcareAllowance,
  /** Once for each child. */
  right: (_, { child, childFin }) => `childcare-allowance:${digestOf(childFin ?? child ?? "")}`,
  /** One carer at a time; another may follow when the leave of the first has ended. */
  things: (_, { child, childFin }) => [childFin ?? child].filter((fin) => fin !== undefined),
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

function knownOf({ contracts, children }: ChildcareFacts): Known[] {
  const found: Known[] = [];
  if (contracts !== "unknown") {
    found.push({
      key: "contracts",
      label: {
        az: "Qüvvədə olan əmək müqavilələri",
        en: "Employment contracts in force",
        ru: "Действующие трудовые договоры",
      },
      value: count(contracts),
      register: "employment-contracts",
    });
  }
  if (children !== "unknown") {
    found.push({
      key: "children",
      label: {
        az: "3 yaşınadək uşaqlarınız",
        en: "Your children under 3",
        ru: "Ваши дети до 3 лет",
      },
      value: count(children.length),
      register: "civil-status",
    });
  }
  return found;
}
