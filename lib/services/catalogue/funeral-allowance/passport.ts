import type { IsoDate } from "@/lib/kernel/date";
import { onDay } from "@/lib/law/assessment";
import { TO_THE_MINISTRY } from "../../appeal";
import { digestOf } from "../../digest";
import { allowanceDecisionTerm, allowanceNoticeTerm } from "../../parameters/terms";
import { definePassport } from "../../passport";
import { day, yesNo } from "../../question";
import { type FuneralFacts, factsOf } from "./facts";
import { type FuneralAnswers, form } from "./form";
import { parameters } from "./parameters";
import { assessFuneralAllowance } from "./rules";
import { words } from "./words";

/** No act of the applicant's own names this deceased. */
const isUnnamed = (answers: FuneralAnswers) => answers.deceasedFin !== undefined;

export const funeralAllowancePassport = definePassport<FuneralFacts, FuneralAnswers>({
  code: "funeral-allowance",
  version: 1,
  institution: "dsmf",
  office: "dsmf-yasamal",
  mode: "on-request",
  title: {
    az: "Dəfn üçün birdəfəlik müavinət",
    en: "Lump-sum funeral allowance",
    ru: "Единовременное пособие на погребение",
  },
  summary: {
    az: "Vəfat etmiş şəxsi dəfn edənə bir dəfə ödənilir.",
    en: "Paid once to whoever buried a person who died.",
    ru: "Выплачивается один раз тому, кто похоронил умершего.",
  },
  whoMay: [
    {
      az: "Dəfni təşkil edən qohum",
      en: "A relative who arranged the funeral",
      ru: "Родственник, организовавший погребение",
    },
    {
      az: "Əmək pensiyaçısını dəfn edən hər kəs, qohum olmasa da",
      en: "Anybody who buried a labour pensioner, also if no relative",
      ru: "Любой, кто похоронил получателя трудовой пенсии, даже не родственник",
    },
  ],
  needed: [
    {
      az: "Ölüm haqqında şəhadətnamənin şəkli, vəfat etmiş şəxs həyat yoldaşınız və ya övladınız deyilsə",
      en: "A picture of the death certificate, unless it was your spouse or child who died",
      ru: "Фото свидетельства о смерти, если умерший вам не супруг и не ребёнок",
    },
  ],
  lifeEvents: ["bereavement"],
  keywords: {
    az: "ölüm vəfat yas dəfn xərci mərhum itki basdırma",
    en: "death died burial funeral cost mourning bereavement",
    ru: "смерть умер похороны погребение ритуал утрата расходы",
  },
  basis: [
    { act: "social-allowances", verified: true },
    { act: "allowance-amounts", verified: true },
    { act: "labour-pensions", verified: true },
  ],
  needs: [
    {
      register: "civil-status",
      categories: ["household"],
      what: {
        az: "həyat yoldaşınızın və ya uşağınızın ölüm aktı",
        en: "the act of death of your spouse or child",
        ru: "акт о смерти вашего супруга или ребёнка",
      },
      why: {
        az: "şəhadətnaməni sizdən istəməmək üçün",
        en: "so as not to ask you for the certificate",
        ru: "чтобы не просить у вас свидетельство",
      },
    },
    {
      register: "population",
      categories: ["identity"],
      what: { az: "FİN-iniz", en: "your FIN", ru: "ваш ФИН" },
      why: {
        az: "səhvən öz FİN-inizi yazmayasınız deyə",
        en: "so that you do not enter your own FIN by mistake",
        ru: "чтобы вы по ошибке не указали собственный ФИН",
      },
    },
    {
      register: "foreigners-documents",
      categories: ["identity"],
      what: {
        az: "əcnəbidirsinizsə: FİN-iniz",
        en: "for a foreigner: your FIN",
        ru: "для иностранца: ваш ФИН",
      },
      why: {
        az: "səhvən öz FİN-inizi yazmayasınız deyə",
        en: "so that you do not enter your own FIN by mistake",
        ru: "чтобы вы по ошибке не указали собственный ФИН",
      },
    },
  ],
  form,
  attachments: [
    {
      name: "death-certificate",
      label: {
        az: "Ölüm haqqında şəhadətnamə",
        en: "Death certificate",
        ru: "Свидетельство о смерти",
      },
      hint: {
        az: "Şəkil və ya PDF. Reyestrləriniz bu ölümü göstərmir, ona görə əməkdaş şəhadətnaməni yoxlayır.",
        en: "A picture or a PDF. Your own registers do not tell of this death, so an officer checks the certificate.",
        ru: "Фото или PDF. В сведениях о вас этой смерти нет, поэтому сотрудник проверит свидетельство.",
      },
      when: isUnnamed,
      required: true,
    },
  ],
  factsOf,
  establish: {
    form: {
      questions: {
        death: yesNo({
          label: {
            az: "Ölüm haqqında aktı gördünüzmü?",
            en: "Have you seen the act of death?",
            ru: "Вы видели запись о смерти?",
          },
        }),
        diedOn: day({
          label: { az: "Vəfat günü", en: "Day of death", ru: "День смерти" },
          when: ({ death }) => death === "yes",
        }),
        pensioner: yesNo({
          label: {
            az: "Vəfat edən əmək pensiyası alırdımı?",
            en: "Was the deceased receiving a labour pension?",
            ru: "Умерший получал трудовую пенсию?",
          },
          when: ({ death }) => death === "yes",
        }),
      },
    },
    apply: (facts, { death, diedOn, pensioner }) => ({
      ...facts,
      confirmed: {
        death: death === "yes",
        diedOn: (diedOn ?? null) as IsoDate | null,
        labourPensioner: pensioner === "yes",
      },
    }),
  },
  known: ({ late }) =>
    late === "unknown"
      ? []
      : late.map(({ fin, name, diedOn }) => ({
          key: `death:${digestOf(fin)}`,
          label: name
            ? { az: `Vəfat edib: ${name}`, en: `Died: ${name}`, ru: `Умер(ла): ${name}` }
            : {
                az: "Həyat yoldaşınız vəfat edib",
                en: "Your spouse died",
                ru: "Ваш супруг (супруга) умер(ла)",
              },
          value: onDay(diedOn),
          register: "civil-status",
        })),
  assess: assessFuneralAllowance,
  /** Once for each deceased. */
  right: (_, { who, deceasedFin }) => `funeral-allowance:${digestOf(deceasedFin ?? who ?? "")}`,
  /** Whoever of the family arranged it, and whoever else says so. */
  things: (_, { who, deceasedFin }) => [deceasedFin ?? who].filter((fin) => fin !== undefined),
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
  paid: "once",
  channels: ["portal", "desk", "call-centre"],
  appeal: TO_THE_MINISTRY,
  parameters,
  words,
});
