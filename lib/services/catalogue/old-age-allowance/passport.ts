import { count, onDay } from "@/lib/law/assessment";
import { TO_THE_MINISTRY } from "../../appeal";
import { allowanceDecisionTerm, allowanceNoticeTerm } from "../../parameters/terms";
import { definePassport, type Known } from "../../passport";
import { factsOf, type OldAgeAllowanceFacts } from "./facts";
import { form, type OldAgeAllowanceAnswers } from "./form";
import { parameters } from "./parameters";
import { assessOldAgeAllowance } from "./rules";
import { words } from "./words";

export const oldAgeAllowancePassport = definePassport<OldAgeAllowanceFacts, OldAgeAllowanceAnswers>(
  {
    code: "old-age-allowance",
    version: 1,
    institution: "dsmf",
    office: "dsmf-yasamal",
    mode: "on-request",
    title: { az: "Yaşa görə müavinət", en: "Old-age allowance", ru: "Пособие по возрасту" },
    summary: {
      az: "Əmək pensiyasına hüququ olmayan və işləməyən yaşlılara ömürlük aylıq ödəniş.",
      en: "A monthly payment for life to older people who do not work and have no right to a labour pension.",
      ru: "Пожизненная ежемесячная выплата пожилым, которые не работают и не имеют права на трудовую пенсию.",
    },
    whoMay: [
      {
        az: "Azərbaycan vətəndaşları və daimi yaşayan əcnəbilər",
        en: "Citizens of Azerbaijan and foreigners who live here permanently",
        ru: "Граждане Азербайджана и постоянно проживающие иностранцы",
      },
      {
        az: "Pensiya yaşına çatanlar; 5 uşağı və ya əlilliyi olan uşağı 8 yaşınadək böyüdən valideynlər 5 il tez",
        en: "From the retirement age; parents who raised 5 children, or a child with a disability, to the age of 8: 5 years sooner",
        ru: "Достигшие пенсионного возраста; родители, вырастившие до 8 лет пятерых детей или ребёнка с инвалидностью, на 5 лет раньше",
      },
      {
        az: "Əmək pensiyasına hüququ olmayan və işləməyənlər",
        en: "Those who have no right to a labour pension and do not work",
        ru: "Не имеющие права на трудовую пенсию и не работающие",
      },
    ],
    needed: [],
    lifeEvents: ["pension"],
    keywords: {
      az: "qocalıq yaşlı ahıl staj yoxdur pensiyasız evdar qadın 65 yaş",
      en: "elderly old age no pension no record housewife 65 senior",
      ru: "старость пожилые без стажа нет пенсии домохозяйка 65 лет",
    },
    basis: [
      { act: "social-allowances", verified: true },
      { act: "allowance-amounts", verified: true },
      { act: "labour-pensions", article: "7", verified: true },
      { act: "labour-pensions", article: "9", verified: true },
    ],
    needs: [
      {
        register: "population",
        categories: ["identity"],
        what: {
          az: "cins, doğulduğunuz gün, vətəndaşlıq",
          en: "sex, date of birth, citizenship",
          ru: "пол, дата рождения, гражданство",
        },
        why: {
          az: "müavinət yaşını hesablamaq üçün",
          en: "to compute the age of the right",
          ru: "чтобы рассчитать возраст, с которого есть право",
        },
      },
      {
        register: "foreigners-documents",
        categories: ["identity", "documents"],
        what: {
          az: "əcnəbidirsinizsə: doğulduğunuz gün və yaşamaq icazəsi",
          en: "for a foreigner: date of birth and residence permit",
          ru: "для иностранца: дата рождения и разрешение на проживание",
        },
        why: {
          az: "burada daimi yaşadığınızı bilmək üçün",
          en: "to know whether you live here permanently",
          ru: "чтобы знать, проживаете ли вы здесь постоянно",
        },
      },
      {
        register: "civil-status",
        categories: ["household"],
        what: {
          az: "böyütdüyünüz uşaqlar",
          en: "the children you raised",
          ru: "дети, которых вы вырастили",
        },
        why: {
          az: "yaşın 5 il azaldılıb-azaldılmadığını bilmək üçün",
          en: "to know whether the age is 5 years lower",
          ru: "чтобы знать, снижен ли возраст на 5 лет",
        },
      },
      {
        register: "insurance-account",
        categories: ["pension", "identity"],
        what: {
          az: "pensiya kapitalı və sığorta stajı",
          en: "pension capital and insurance record",
          ru: "пенсионный капитал и страховой стаж",
        },
        why: {
          az: "əmək pensiyasına hüququnuz varsa, müavinət deyil, pensiya təyin edilir",
          en: "whoever has the right to a labour pension gets the pension, not the allowance",
          ru: "при праве на трудовую пенсию назначается пенсия, а не пособие",
        },
      },
      {
        register: "benefits",
        categories: ["benefits"],
        what: {
          az: "sizə ödənilən pensiya və müavinətlər",
          en: "pensions and allowances you are paid",
          ru: "выплачиваемые вам пенсии и пособия",
        },
        why: {
          az: "eyni hüquq üzrə iki ödəniş olmasın deyə",
          en: "so that nothing is paid twice for one right",
          ru: "чтобы по одному праву не было двух выплат",
        },
      },
      {
        register: "employment-contracts",
        categories: ["employment"],
        what: {
          az: "qüvvədə olan əmək müqavilələri",
          en: "employment contracts in force",
          ru: "действующие трудовые договоры",
        },
        why: {
          az: "müavinət işləməyənlərə verilir",
          en: "the allowance is for those who do not work",
          ru: "пособие положено неработающим",
        },
      },
      {
        register: "taxpayers",
        categories: ["income"],
        what: { az: "öz işiniz", en: "a business of your own", ru: "собственное дело" },
        why: {
          az: "müavinət işləməyənlərə verilir",
          en: "the allowance is for those who do not work",
          ru: "пособие положено неработающим",
        },
      },
    ],
    form,
    attachments: [],
    factsOf,
    known,
    assess: assessOldAgeAllowance,
    right: () => "old-age-allowance",
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
  },
);

function known({ pension, contracts }: OldAgeAllowanceFacts): Known[] {
  const found: Known[] = [];
  if (pension !== "unknown") {
    found.push({
      key: "born",
      label: { az: "Doğulduğunuz gün", en: "Date of birth", ru: "Дата рождения" },
      value: onDay(pension.bornOn),
      register: "population",
    });
    const { childrenRaisedToEight } = pension.special;
    if (childrenRaisedToEight !== "unknown") {
      found.push({
        key: "children",
        label: {
          az: "8 yaşınadək böyütdüyünüz uşaqlar",
          en: "Children you raised to the age of 8",
          ru: "Дети, выращенные до 8 лет",
        },
        value: count(childrenRaisedToEight),
        register: "civil-status",
      });
    }
  }
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
  return found;
}
