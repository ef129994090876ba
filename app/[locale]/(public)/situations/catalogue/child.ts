import {
  childbirthAllowance,
  childcareToEighteenMonths,
  childcareToThreeYears,
  childUnderOneAllowance,
  manyChildrenAllowance,
} from "@/lib/law";
import type { Situation } from "../situation";

export const child: Situation = {
  code: "child",
  icon: "baby",
  title: { az: "Uşağım olub", en: "I had a child", ru: "Рождение ребёнка" },
  summary: {
    az: "Birdəfəlik müavinət, doğum məzuniyyəti, uşağa qulluq",
    en: "One-off allowance, maternity leave, childcare",
    ru: "Единовременное пособие, отпуск по родам, уход за ребёнком",
  },
  lead: {
    az: "Uşaq doğulanda dövlət ailəyə bir neçə ödəniş verir. Bəzisi hər uşaq üçündür, bəzisi işləyən ana və ya aztəminatlı ailə üçün.",
    en: "When a child is born the state makes several payments to the family. Some are for every child, some for a working mother or a low-income family.",
    ru: "При рождении ребёнка государство делает семье несколько выплат. Одни положены на каждого ребёнка, другие работающей матери или малообеспеченной семье.",
  },
  gives: [
    {
      name: {
        az: "Uşağın anadan olmasına görə birdəfəlik müavinət",
        en: "Lump-sum childbirth allowance",
        ru: "Единовременное пособие по рождению ребёнка",
      },
      what: {
        az: "Hər doğulan uşağa görə bir dəfə ödənilir.",
        en: "Paid once for each child born.",
        ru: "Выплачивается один раз на каждого родившегося ребёнка.",
      },
      law: "social-allowances",
      proactive: true,
      amounts: [
        {
          label: { az: "Bir uşağa, bir dəfə", en: "Per child, once", ru: "На ребёнка, один раз" },
          parameter: childbirthAllowance,
          source: "ƏƏSMN",
        },
      ],
    },
    {
      name: {
        az: "Hamiləliyə və doğuma görə müavinət",
        en: "Maternity benefit",
        ru: "Пособие по беременности и родам",
      },
      what: {
        az: "Azı 6 ay sığorta stajı olan işləyən qadına 126 gün üçün ödənilir: doğuşdan əvvəl 70, sonra 56 gün. Çətin doğuşda və ya iki və daha çox uşaq doğulanda 140 gündür. Məbləğ əməkhaqqından hesablanır.",
        en: "Paid to a working woman with at least 6 months of insurance record for 126 days: 70 before the birth and 56 after. After a hard birth, or when two or more children are born, 140 days. The amount depends on the wage.",
        ru: "Выплачивается работающей женщине со страховым стажем не менее 6 месяцев за 126 дней: 70 до родов и 56 после. При тяжёлых родах или рождении двух и более детей за 140 дней. Размер зависит от заработной платы.",
      },
      law: "social-insurance",
      proactive: true,
    },
    {
      name: {
        az: "3 yaşınadək uşağa qulluğa görə müavinət",
        en: "Childcare allowance until age 3",
        ru: "Пособие по уходу за ребёнком до 3 лет",
      },
      what: {
        az: "Əmək müqaviləsi olan valideynə və ya uşağa qulluq edən qohuma hər ay ödənilir.",
        en: "Paid every month to a parent, or a relative who looks after the child, who has an employment contract.",
        ru: "Выплачивается ежемесячно родителю или ухаживающему за ребёнком родственнику, у которого есть трудовой договор.",
      },
      law: "social-insurance",
      proactive: true,
      amounts: [
        {
          label: {
            az: "1,5 yaşınadək, ayda",
            en: "Until 1.5 years, a month",
            ru: "До 1,5 лет, в месяц",
          },
          parameter: childcareToEighteenMonths,
          source: "DSMF",
        },
        {
          label: {
            az: "1,5 yaşından 3 yaşınadək, ayda",
            en: "From 1.5 to 3 years, a month",
            ru: "От 1,5 до 3 лет, в месяц",
          },
          parameter: childcareToThreeYears,
          source: "DSMF",
        },
      ],
    },
    {
      name: {
        az: "1 yaşınadək uşağı olan aztəminatlı ailələrə müavinət",
        en: "Allowance for low-income families with a child under 1",
        ru: "Пособие малообеспеченным семьям с ребёнком до 1 года",
      },
      what: {
        az: "Ailə ünvanlı dövlət sosial yardımı alırsa, uşağın bir yaşı tamam olan ayın sonuna qədər ödənilir.",
        en: "Paid while the family receives targeted state social assistance, to the end of the month in which the child turns one.",
        ru: "Выплачивается, пока семья получает адресную государственную социальную помощь, до конца месяца, в котором ребёнку исполнится год.",
      },
      law: "social-allowances",
      proactive: true,
      amounts: [
        {
          label: { az: "Ayda", en: "A month", ru: "В месяц" },
          parameter: childUnderOneAllowance,
          source: "ƏƏSMN",
        },
      ],
    },
    {
      name: {
        az: "Beşdən çox uşağı olan qadınlara müavinət",
        en: "Allowance for women with more than five children",
        ru: "Пособие женщинам, имеющим более пяти детей",
      },
      what: {
        az: "Hüququ yaradan uşağın bir yaşı tamam olanda təyin edilir, hər uşağa görə 18 yaşınadək ödənilir.",
        en: "Assigned when the child that gives the right turns one; paid for each child until 18.",
        ru: "Назначается, когда ребёнку, давшему право на пособие, исполняется год; выплачивается на каждого ребёнка до 18 лет.",
      },
      law: "social-allowances",
      amounts: [
        {
          label: { az: "Bir uşağa, ayda", en: "Per child, a month", ru: "На ребёнка, в месяц" },
          parameter: manyChildrenAllowance,
          source: "ƏƏSMN",
        },
      ],
    },
  ],
};
