import { count, money, percent } from "@/lib/law/assessment";
import { benefits } from "@/lib/registers/catalogue/benefits/register";
import { civilStatus } from "@/lib/registers/catalogue/civil-status/register";
import { diplomas } from "@/lib/registers/catalogue/diplomas/register";
import { disability } from "@/lib/registers/catalogue/disability/register";
import { insuranceAccount } from "@/lib/registers/catalogue/insurance-account/register";
import { population } from "@/lib/registers/catalogue/population/register";
import { TO_THE_MINISTRY } from "../../appeal";
import { allowanceNoticeTerm } from "../../parameters/terms";
import { definePassport, type Known, type Need } from "../../passport";
import { type AdultFacts, type AssistanceFacts, adultOf, factsOf } from "./facts";
import { partiesOf } from "./family";
import { type AssistanceAnswers, form } from "./form";
import {
  assistanceDecisionTerm,
  assistanceMonths,
  assistanceSecondOfficer,
  careAge,
  incomeMonths,
  jobsRefusedWait,
  largeDeals,
  studyAge,
  subsistenceMinimum,
  unableToWork,
  utilitiesShare,
} from "./parameters";
import { assessAssistance } from "./rules";
import { words } from "./words";

/** Of each grown member: what they have, and why they may not work. */
const OF_EACH_ADULT: readonly Need[] = [
  {
    register: insuranceAccount.code,
    categories: ["pension"],
    what: {
      az: "Son 12 ayın əməkhaqqı",
      en: "Wages of the last 12 months",
      ru: "Заработок за последние 12 месяцев",
    },
    why: {
      az: "Ailənin orta aylıq gəliri bundan hesablanır",
      en: "The family’s average monthly income is computed from it",
      ru: "Из него считается среднемесячный доход семьи",
    },
  },
  {
    register: benefits.code,
    categories: ["benefits", "payments"],
    what: {
      az: "Pensiya, müavinət və təqaüdlər",
      en: "Pensions, allowances and stipends",
      ru: "Пенсии, пособия и стипендии",
    },
    why: {
      az: "Bunlar da gəlir sayılır",
      en: "They count as income too",
      ru: "Они тоже считаются доходом",
    },
  },
  {
    register: disability.code,
    categories: ["disability"],
    what: {
      az: "Əlillik barədə qərar",
      en: "The decision on a disability",
      ru: "Решение об инвалидности",
    },
    why: {
      az: "İşləyə bilməməyin səbəbi ola bilər",
      en: "It may be the reason for not working",
      ru: "Она может быть причиной, по которой человек не работает",
    },
  },
  {
    register: diplomas.code,
    categories: ["education"],
    what: { az: "Əyani təhsil", en: "Full-time study", ru: "Очная учёба" },
    why: {
      az: "İşləməməyin səbəbi ola bilər",
      en: "It may be the reason for not working",
      ru: "Она может быть причиной, по которой человек не работает",
    },
  },
];

const BIRTH: Need = {
  register: population.code,
  categories: ["identity"],
  what: { az: "Doğum tarixi və cins", en: "Date of birth and sex", ru: "Дата рождения и пол" },
  why: {
    az: "Pensiya yaşı bundan asılıdır",
    en: "The retirement age depends on them",
    ru: "От них зависит пенсионный возраст",
  },
};

/** Monthly help for families whose income is low for reasons they cannot help. */
export const targetedAssistance = definePassport<AssistanceFacts, AssistanceAnswers>({
  code: "targeted-assistance",
  version: 1,
  institution: "dsmf",
  office: "dsmf-yasamal",
  mode: "on-request",
  title: {
    az: "Ünvanlı dövlət sosial yardımı",
    en: "Targeted state social assistance",
    ru: "Адресная государственная социальная помощь",
  },
  summary: {
    az: "Gəliri ehtiyac meyarından az olan ailəyə çatmayan məbləğ, bir il ərzində hər ay.",
    en: "What your family lacks of the need criterion, every month for a year.",
    ru: "Сумма, которой семье не хватает до критерия нуждаемости, каждый месяц в течение года.",
  },
  whoMay: [
    {
      az: "Orta aylıq gəliri ehtiyac meyarından az olan ailə",
      en: "A family whose average monthly income is below the need criterion",
      ru: "Семья, чей среднемесячный доход ниже критерия нуждаемости",
    },
    {
      az: "Gəlirin azlığı özündən asılı olmayan ailə",
      en: "A family that cannot help its low income",
      ru: "Семья, низкий доход которой от неё не зависит",
    },
    {
      az: "Nəqliyyat vasitəsi və ikinci evi olmayan ailə",
      en: "A family without a vehicle and without a second home",
      ru: "Семья без транспортного средства и второго жилья",
    },
  ],
  needed: [
    {
      az: "Ailənin bütün yetkin üzvlərinin öz kabinetindən razılığı",
      en: "The agreement of every grown member of the family, from their own account",
      ru: "Согласие всех взрослых членов семьи из их собственных кабинетов",
    },
  ],
  lifeEvents: ["low-income", "child", "job-loss"],
  keywords: {
    az: "ünvanlı yardım sosial yardım aztəminatlı ailə kasıb yoxsul pul çatmır gəlir azdır ərizə-bəyannamə VEMTAS",
    en: "low income family poor poverty welfare means-tested help",
    ru: "малоимущие малообеспеченная семья бедность денег не хватает адресная соцпомощь",
  },
  basis: [
    { act: "targeted-assistance", verified: true },
    { act: "need-criterion", verified: true },
  ],
  needs: [
    {
      register: civilStatus.code,
      categories: ["household"],
      what: {
        az: "Həyat yoldaşınız və uşaqlarınız",
        en: "Your husband or wife and your children",
        ru: "Ваш супруг или супруга и ваши дети",
      },
      why: {
        az: "Ehtiyac meyarı ailənin hər üzvü üçün sayılır",
        en: "The need criterion counts for each member of the family",
        ru: "Критерий нуждаемости считается на каждого члена семьи",
      },
    },
    {
      ...BIRTH,
      categories: ["identity", "household"],
      what: {
        az: "Doğum tarixi, cins və ailə vəziyyəti",
        en: "Date of birth, sex and marital status",
        ru: "Дата рождения, пол и семейное положение",
      },
      why: {
        az: "Reyestrlərin eyni məlumatı verdiyini yoxlayırıq",
        en: "We check that the registers say the same",
        ru: "Мы проверяем, что реестры говорят одно и то же",
      },
    },
    ...OF_EACH_ADULT,
  ],
  parties: {
    of: partiesOf,
    needs: [BIRTH, ...OF_EACH_ADULT],
    told: ({ snapshots }, day) => toldOf(adultOf(snapshots, day)),
    words: {
      asked: {
        az: "Ailə üzvünüz ünvanlı dövlət sosial yardımı üçün müraciət edir və sizi ailə üzvü kimi göstərib. Gəlirinizi və aşağıdakı məlumatları reyestrlərdən öyrənməyimizə razısınızmı?",
        en: "A member of your family is applying for targeted state social assistance and has named you as living with them. Do you agree that we look up your income and the data below in the registers?",
        ru: "Член вашей семьи обращается за адресной социальной помощью и назвал вас членом семьи. Согласны ли вы, чтобы мы узнали из реестров ваш доход и данные ниже?",
      },
      sees: {
        az: "Siz yalnız öz məlumatınızı görürsünüz. Müraciət edən sizin gəlirinizi ayrıca görmür: yalnız ailənin ümumi gəlirini görür. Ailədə ikidən çox yaşlı üzv yoxdursa, o, gəlirinizi bu cəmdən hesablaya bilər. Qərarı verən əməkdaş barənizdə oxunanları görür və hər baxışı qeyd olunur.",
        en: "You see only your own data. The applicant does not see your income by itself, only the income of the whole family. Where the family has only two adults, they can work yours out from that total. The officer who decides sees what was read about you, and each look is written down.",
        ru: "Вы видите только свои данные. Заявитель не видит ваш доход отдельно, только общий доход семьи. Если взрослых в семье двое, он может вычислить ваш доход из этой суммы. Сотрудник, который решает, видит прочитанное о вас, и каждый просмотр записывается.",
      },
      refusing: {
        az: "Razı olmasanız, müraciət tamamlanmır. Kimin razı olmadığını heç kimə demirik.",
        en: "If you do not agree, the application is not completed. We tell nobody who did not agree.",
        ru: "Если вы не согласны, обращение не завершается. Мы никому не говорим, кто не согласился.",
      },
      waiting: {
        az: "Ailənin bütün yetkin üzvləri hələ cavab verməyib. Hər biri öz kabinetinə daxil olub cavab verə bilər.",
        en: "Not every grown member of the family has answered yet. Each can answer in their own account.",
        ru: "Не все взрослые члены семьи ответили. Каждый может ответить в своём кабинете.",
      },
      refused: {
        az: "Ailənin bütün yetkin üzvləri razı olmadı, buna görə gəliri hesablaya bilmirik. Razılıq olanda yenidən müraciət edin.",
        en: "Not every grown member of the family agreed, so we cannot compute the income. Apply again when all agree.",
        ru: "Согласились не все взрослые члены семьи, поэтому мы не можем посчитать доход. Обратитесь снова, когда будут согласны все.",
      },
    },
  },
  form,
  attachments: [
    {
      name: "circumstances",
      label: {
        az: "Ailənin vəziyyətini təsdiq edən sənəd",
        en: "A paper that proves the circumstances of the family",
        ru: "Документ, подтверждающий обстоятельства семьи",
      },
      hint: {
        az: "Məsələn, qulluq edilən şəxsin əlillik arayışı və ya məhkəmənin qərarı.",
        en: "For example the disability certificate of the person cared for, or a court decision.",
        ru: "Например, справка об инвалидности того, за кем ухаживают, или решение суда.",
      },
      when: ({ circumstances }) => circumstances !== undefined && circumstances !== "none",
      required: true,
    },
  ],
  factsOf: (snapshots, day, parties) => factsOf(snapshots, day, parties),
  known: knownOf,
  assess: assessAssistance,
  right: () => "targeted-assistance",
  clock: {
    decide: { days: assistanceDecisionTerm, counted: "calendar-days" },
    notify: { days: allowanceNoticeTerm, counted: "calendar-days" },
    silence: {
      az: "Qərar vaxtında verilməsə, iş rəhbərliyə keçir. Yardım müraciət etdiyiniz ayın 1-dən hesablanır.",
      en: "If no decision is made in time, the case goes to the management. The assistance counts from the 1st of the month you applied in.",
      ru: "Если решения нет в срок, дело переходит к руководству. Помощь считается с 1-го числа месяца обращения.",
    },
  },
  secondOfficerFrom: assistanceSecondOfficer,
  output: "entitlement",
  paid: "month",
  channels: ["portal", "desk"],
  appeal: TO_THE_MINISTRY,
  parameters: [
    subsistenceMinimum,
    incomeMonths,
    assistanceMonths,
    largeDeals,
    utilitiesShare,
    jobsRefusedWait,
    careAge,
    studyAge,
    unableToWork,
    assistanceDecisionTerm,
    assistanceSecondOfficer,
  ],
  words,
});

/** The family, and the applicant's own income; nothing of the others'. */
function knownOf({ household }: AssistanceFacts): Known[] {
  if (household === "unknown") return [];
  const known: Known[] = [
    {
      key: "members",
      label: {
        az: "Ailə üzvləri (yetkin övladlarsız)",
        en: "Members of the family (without grown children)",
        ru: "Члены семьи (без взрослых детей)",
      },
      value: count(household.members.length),
      register: civilStatus.code,
    },
  ];
  const [applicant] = household.members;
  if (!applicant?.told || applicant.told === "unknown") return known;
  return [...known, ...incomeOf(applicant.told)];
}

/** What the registers said of another adult. */
function toldOf(adult: AdultFacts): Known[] {
  const { impairment } = adult;
  if (impairment === "unknown" || impairment === null) return incomeOf(adult);
  const impaired: Known = {
    key: "impairment",
    label: { az: "Pozulma faizi", en: "Degree of impairment", ru: "Степень нарушения" },
    value: percent(impairment * 1_000),
    register: disability.code,
  };
  return [...incomeOf(adult), impaired];
}

function incomeOf({ earnedQepik, paidQepik }: AdultFacts): Known[] {
  const known: Known[] = [];
  if (earnedQepik !== "unknown") {
    known.push({
      key: "earned",
      label: {
        az: "Son 12 ayın əməkhaqqı",
        en: "Wages of the last 12 months",
        ru: "Заработок за последние 12 месяцев",
      },
      value: money(earnedQepik),
      register: insuranceAccount.code,
    });
  }
  if (paidQepik !== "unknown") {
    known.push({
      key: "paid",
      label: {
        az: "Son 12 ayın pensiya və müavinətləri",
        en: "Pensions and allowances of the last 12 months",
        ru: "Пенсии и пособия за последние 12 месяцев",
      },
      value: money(paidQepik),
      register: benefits.code,
    });
  }
  return known;
}
