import { TO_THE_MINISTRY } from "../../appeal";
import { definePassport } from "../../passport";
import { type BeachAnswers, type BeachFacts, form } from "./form";
import { beachPlaces, beachTerm } from "./parameters";

/** A place on a beach for a day; one place a person. No right arises from it and nobody decides. */
export const beachVisit = definePassport<BeachFacts, BeachAnswers>({
  code: "beach-visit",
  version: 1,
  institution: "dost",
  office: "dost-baku-1",
  mode: "registration",
  title: {
    az: "Çimərlik ziyarətinin qeydiyyatı",
    en: "Beach-visit registration",
    ru: "Регистрация посещения пляжа",
  },
  summary: {
    az: "Seçdiyiniz gün üçün çimərlikdə bir yer. Yer varsa, qeydiyyat dərhal təsdiqlənir.",
    en: "One place on a beach for the day you choose. Where there is room, it is yours at once.",
    ru: "Одно место на пляже на выбранный день. Если место есть, регистрация подтверждается сразу.",
  },
  whoMay: [{ az: "Hər kəs, özü üçün", en: "Anybody, for themselves", ru: "Каждый, для себя" }],
  needed: [],
  lifeEvents: ["leisure"],
  keywords: {
    az: "dəniz istirahət yay çimmək Şıxov Bilgəh Buzovna",
    en: "sea rest summer swim leisure Shikhov Bilgah Buzovna",
    ru: "море отдых лето купаться Шихово Бильгя Бузовна",
  },
  basis: [{ act: "dost-services", verified: false }],
  needs: [],
  form,
  attachments: [],
  factsOf: () => ({}),
  known: () => [],
  capacity: {
    perDay: beachPlaces,
    dayOf({ day }) {
      if (!day) throw new Error("a beach visit without a day");
      return day;
    },
  },
  clock: {
    decide: { days: beachTerm, counted: "calendar-days" },
    notify: { days: beachTerm, counted: "calendar-days" },
    silence: {
      az: "Yer varsa, qeydiyyat özü təsdiqlənir: heç kimin qərarı gözlənilmir.",
      en: "Where there is room the registration stands by itself: nobody has to decide.",
      ru: "Если место есть, регистрация действует сама: ничьё решение не нужно.",
    },
  },
  secondOfficerFrom: null,
  output: "registration",
  channels: ["portal", "desk", "call-centre"],
  appeal: TO_THE_MINISTRY,
  parameters: [beachPlaces, beachTerm],
  words: { reasons: {}, steps: {}, missing: {} },
});
