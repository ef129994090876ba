import { TO_THE_MINISTRY } from "../../appeal";
import { definePassport } from "../../passport";
import { type CorrectionAnswers, type CorrectionFacts, form, ownerOf } from "./form";
import { registerOfficeOf } from "./offices";
import { correctionTerm } from "./parameters";

/** Something in my record is wrong: the institution that keeps the register answers. */
export const recordCorrection = definePassport<CorrectionFacts, CorrectionAnswers>({
  code: "record-correction",
  version: 1,
  institution: "labour",
  office: "ministry-data-protection",
  mode: "on-request",
  title: {
    az: "Məlumatımda səhvin düzəldilməsi",
    en: "Correct my record",
    ru: "Исправить ошибку в моих данных",
  },
  summary: {
    az: "Reyestrdə səhv yazılmış və ya çatmayan məlumatınızı onu aparan qurum düzəldir.",
    en: "The institution that keeps the register corrects what is wrong or missing in your data.",
    ru: "Ведомство, которое ведёт реестр, исправляет неверные или недостающие сведения о вас.",
  },
  whoMay: [
    {
      az: "Özü barədə məlumatın səhv olduğunu görən hər kəs",
      en: "Anybody who finds something wrong in their own data",
      ru: "Каждый, кто нашёл ошибку в сведениях о себе",
    },
  ],
  needed: [
    {
      az: "Varsa, doğru məlumatı göstərən sənəd",
      en: "A paper that shows what is right, if you have one",
      ru: "Документ с верными сведениями, если он есть",
    },
  ],
  lifeEvents: ["my-data"],
  keywords: {
    az: "səhv yanlış məlumat düzəliş ad ünvan diplom staj çatmır reyestr",
    en: "mistake error wrong data correction name address diploma missing register",
    ru: "ошибка неверные данные исправление имя адрес диплом стаж не хватает реестр",
  },
  basis: [{ act: "personal-data", verified: true }],
  needs: [],
  form,
  attachments: [
    {
      name: "proof",
      label: {
        az: "Doğru məlumatı göstərən sənəd",
        en: "A paper that shows what is right",
        ru: "Документ с верными сведениями",
      },
      hint: {
        az: "Olmasa da müraciət edə bilərsiniz.",
        en: "You can ask without one too.",
        ru: "Обратиться можно и без него.",
      },
      required: false,
    },
  ],
  factsOf: () => ({}),
  known: () => [],
  territory: { officeOf: (_, answers) => registerOfficeOf(ownerOf(answers)) },
  clock: {
    decide: { days: correctionTerm, counted: "working-days" },
    // The law names one time for both: the answer is the notice.
    notify: { days: correctionTerm, counted: "working-days" },
    silence: {
      az: "Qurum vaxtında cavab verməsə, müraciət onun rəhbərliyinə keçir. Məlumatınız o vaxtadək dəyişmir.",
      en: "If the institution does not answer in time, the request goes to its management. Until then your data does not change.",
      ru: "Если ведомство не ответит в срок, обращение переходит к его руководству. До этого данные не меняются.",
    },
  },
  secondOfficerFrom: null,
  output: "correction",
  channels: ["portal", "desk"],
  appeal: TO_THE_MINISTRY,
  parameters: [correctionTerm],
  words: { reasons: {}, steps: {}, missing: {} },
});
