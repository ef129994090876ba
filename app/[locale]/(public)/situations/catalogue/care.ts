import { guardianAllowance } from "@/lib/law";
import type { Situation } from "../situation";

export const care: Situation = {
  code: "care",
  icon: "hand-heart",
  title: {
    az: "Yaxınıma qulluq edirəm",
    en: "I care for someone close",
    ru: "Уход за близким",
  },
  summary: {
    az: "Qəyyumluq, qulluğa görə təqaüd, himayə",
    en: "Guardianship, carer's stipend, foster care",
    ru: "Опека, стипендия за уход, приёмная семья",
  },
  lead: {
    az: "Valideynsiz qalan uşağı böyüdən, əlilliyi olan şəxsə və ya uşağa qulluq edən hər kəsə dövlət ödəniş verir.",
    en: "The state pays those who bring up a child without parents or look after a person or a child with a disability.",
    ru: "Государство платит тем, кто воспитывает ребёнка, оставшегося без родителей, или ухаживает за человеком или ребёнком с инвалидностью.",
  },
  gives: [
    {
      name: {
        az: "Qəyyumlara (himayəçilərə) müavinət",
        en: "Guardians' allowance",
        ru: "Пособие опекунам (попечителям)",
      },
      what: {
        az: "Valideynlərini itirmiş və ya valideyn himayəsindən məhrum olmuş uşağın qəyyumuna hər ay verilir.",
        en: "Paid every month to the guardian of a child who has lost its parents or their care.",
        ru: "Выплачивается ежемесячно опекуну ребёнка, потерявшего родителей или оставшегося без их попечения.",
      },
      law: "social-allowances",
      amounts: [
        {
          label: { az: "Bir uşağa, ayda", en: "Per child, a month", ru: "На ребёнка, в месяц" },
          parameter: guardianAllowance,
          source: "ƏƏSMN",
        },
      ],
    },
    {
      name: {
        az: "Qulluğa görə Prezident təqaüdü",
        en: "Presidential stipend for care",
        ru: "Президентская стипендия за уход",
      },
      what: {
        az: "Orqanizminin funksiyalarının pozulması 81–100 faiz olan şəxsə və ya əlilliyi olan uşağa qulluq edənə verilir.",
        en: "For those who look after a person with an impairment of 81–100 per cent or a child with a disability.",
        ru: "Тем, кто ухаживает за человеком с нарушением функций организма на 81–100 процентов или за ребёнком с инвалидностью.",
      },
      law: "presidential-stipends",
    },
    {
      name: {
        az: "Himayədar ailəyə verilmiş uşağa görə müavinət",
        en: "Foster child allowance",
        ru: "Пособие на ребёнка в приёмной семье",
      },
      what: {
        az: "Uşağı tərbiyəyə götürən himayədar ailəyə verilir. Məbləğ uşağın yaşından və əlilliyinin olub-olmamasından asılıdır.",
        en: "For a foster family that brings up the child. The amount depends on the child's age and on whether it has a disability.",
        ru: "Приёмной семье, которая воспитывает ребёнка. Размер зависит от возраста ребёнка и от того, есть ли у него инвалидность.",
      },
      law: "social-allowances",
    },
  ],
};
