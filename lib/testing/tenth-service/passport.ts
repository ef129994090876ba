import type { IsoDate } from "@/lib/kernel/date";
import { cite, money } from "@/lib/law/assessment";
import { population } from "@/lib/registers/catalogue/population/register";
import { type Heard, heard } from "@/lib/registers/heard";
import { TO_THE_MINISTRY } from "@/lib/services/appeal";
import { definePassport } from "@/lib/services/passport";
import { form, type GlassesAnswers } from "./form";
import { glassesAmount, glassesTerm } from "./parameters";

export interface GlassesFacts {
  bornOn: Heard<IsoDate>;
}

const TERM = { days: glassesTerm, counted: "working-days" } as const;

/** A service that does not exist, written like the others: nobody but its folder knows it. */
export const glasses = definePassport<GlassesFacts, GlassesAnswers>({
  code: "test-glasses",
  version: 1,
  institution: "dost",
  office: "dost-baku-3",
  mode: "on-request",
  title: { az: "Eynək üçün ödəniş", en: "Payment for glasses", ru: "Выплата на очки" },
  summary: {
    az: "Eynəyin qiymətinin bir hissəsi qaytarılır.",
    en: "Part of the price of glasses is paid back.",
    ru: "Возвращается часть стоимости очков.",
  },
  whoMay: [{ az: "Hər kəs", en: "Anybody", ru: "Каждый" }],
  needed: [],
  lifeEvents: ["illness"],
  keywords: { az: "optika göz linza", en: "optician eyesight lens", ru: "оптика зрение линза" },
  basis: [{ act: "dost-services", verified: false }],
  needs: [
    {
      register: population.code,
      categories: ["identity"],
      what: { az: "Doğum günü", en: "Day of birth", ru: "День рождения" },
      why: {
        az: "Kimə ödəndiyini bilmək üçün",
        en: "To know whom we pay",
        ru: "Чтобы знать, кому мы платим",
      },
    },
  ],
  form,
  attachments: [],
  factsOf(snapshots) {
    const said = heard(snapshots, population, "identity");
    return { bornOn: said === "unknown" || said === null ? said : said.bornOn };
  },
  known: () => [],
  assess({ bornOn }, _, today) {
    const amount = glassesAmount.on(today);
    if (!amount) throw new Error("the test's law holds on every day of the tests");
    const cites = [cite(glassesAmount, amount)];
    const isKnown = bornOn !== "unknown" && bornOn !== null;
    return {
      outcome: isKnown ? "eligible" : "undetermined",
      reasons: [{ key: "born", met: isKnown ? true : null, cites }],
      calculation: [{ key: "amount", inputs: {}, result: money(amount.value), cites }],
      missing: isKnown ? [] : ["birth"],
      awards: isKnown
        ? [{ amountQepik: amount.value, per: "once", from: today, until: today }]
        : [],
    };
  },
  right: () => "test-glasses",
  clock: {
    decide: TERM,
    notify: TERM,
    silence: { az: "Heç nə", en: "Nothing follows", ru: "Ничего не следует" },
  },
  secondOfficerFrom: null,
  output: "entitlement",
  paid: "once",
  channels: ["portal"],
  appeal: TO_THE_MINISTRY,
  parameters: [glassesAmount, glassesTerm],
  words: {
    reasons: {
      born: {
        met: { az: "Məlumdur", en: "Known", ru: "Известно" },
        unmet: { az: "Məlum deyil", en: "Not known", ru: "Неизвестно" },
        unknown: { az: "Hələ məlum deyil", en: "Not known yet", ru: "Пока неизвестно" },
      },
    },
    steps: {
      amount: {
        label: { az: "Məbləğ", en: "Amount", ru: "Сумма" },
        formula: { az: "{result}", en: "{result}", ru: "{result}" },
      },
    },
    missing: { birth: { az: "Doğum günü", en: "Day of birth", ru: "День рождения" } },
  },
});
