import { TO_THE_MINISTRY } from "../../appeal";
import { definePassport } from "../../passport";
import { type AccessAnswers, type AccessFacts, form } from "./form";
import { answeringOffice, DATA_PROTECTION_UNIT } from "./offices";
import { accessAnswerTerm } from "./parameters";

/** Somebody looked at my data: whoever answers for data protection says who, for which case, by which law. */
export const accessQuestion = definePassport<AccessFacts, AccessAnswers>({
  code: "access-question",
  version: 1,
  institution: "labour",
  office: DATA_PROTECTION_UNIT,
  mode: "on-request",
  title: {
    az: "Məlumatıma baxış barədə sual və ya şikayət",
    en: "Question or complaint about an access to my data",
    ru: "Вопрос или жалоба о доступе к моим данным",
  },
  summary: {
    az: "Məlumatınıza kimin, hansı iş üzrə və hansı qanuna əsasən baxdığına qurumun fərdi məlumatların mühafizəsi üzrə məsul şəxsi cavab verir.",
    en: "The data protection officer of the institution answers who looked at your data, for which case and by which law.",
    ru: "Ответственный за защиту данных в ведомстве отвечает, кто смотрел ваши данные, по какому делу и по какому закону.",
  },
  whoMay: [
    {
      az: "Baxış tarixçəsində başqasının baxışını görən hər kəs",
      en: "Anybody who finds somebody else's access in their data access history",
      ru: "Каждый, кто нашёл в истории доступа чужой просмотр",
    },
  ],
  needed: [],
  lifeEvents: ["my-data"],
  keywords: {
    az: "baxış tarixçəsi kim baxıb niyə əsassız gizlilik fərdi məlumat şikayət sual məsul şəxs",
    en: "access history who looked why privacy personal data complaint question officer",
    ru: "история доступа кто смотрел почему без оснований персональные данные жалоба вопрос",
  },
  basis: [{ act: "personal-data", verified: true }],
  needs: [],
  form,
  about: "access",
  attachments: [],
  factsOf: () => ({}),
  known: () => [],
  territory: { officeOf: (_, { institution }) => answeringOffice(institution) },
  clock: {
    decide: { days: accessAnswerTerm, counted: "working-days" },
    // The answer is the notice.
    notify: { days: accessAnswerTerm, counted: "working-days" },
    silence: {
      az: "Vaxtında cavab verilməsə, rəhbərliyə bildirilir. Siz də fərdi məlumatlara nəzarət edən quruma və ya məhkəməyə müraciət edə bilərsiniz.",
      en: "If there is no answer in time, the management is told. You can also turn to the regulator of personal data or to court.",
      ru: "Если ответа в срок нет, сообщается руководству. Вы также можете обратиться к регулятору персональных данных или в суд.",
    },
  },
  secondOfficerFrom: null,
  output: "answer",
  channels: ["portal"],
  appeal: TO_THE_MINISTRY,
  parameters: [accessAnswerTerm],
  words: { reasons: {}, steps: {}, missing: {} },
});
