import { z } from "zod";
import { formatDay, formatPercent } from "@/lib/i18n/format";
import type { Locale, Texts } from "@/lib/kernel/texts";
import {
  DISABILITY_CAUSE,
  disability as register,
} from "@/lib/registers/catalogue/disability/register";
import { Day } from "@/lib/registers/catalogue/records";
import { heard } from "@/lib/registers/heard";
import { defineReference } from "../../kind";
import { ADDRESS, ANYWHERE, endOf, IDENTITY, TO_A_COURT, TO_AN_EMBASSY, validity } from "../parts";

const Facts = z.strictObject({
  percent: z.int().min(1).max(100),
  cause: z.enum(["general", "work_injury", "from_childhood", "war"]).optional(),
  decidedOn: Day,
  /** The last day; null without a term. */
  until: Day.nullable(),
  decision: z.string(),
  commission: z.string(),
});

const STATEMENT: Record<Locale, string> = {
  az: "Tibbi-sosial ekspertizanın qərarına əsasən, yuxarıda göstərilən şəxs üçün əlillik müəyyən edilib.",
  en: "By decision of the medical-social expertise, a disability of the person named above is established.",
  ru: "Решением медико-социальной экспертизы названному выше лицу установлена инвалидность.",
};

const WORDS = {
  heading: { az: "Qərar", en: "Decision", ru: "Решение" },
  what: { az: "Göstərici", en: "Item", ru: "Показатель" },
  value: { az: "Məlumat", en: "Data", ru: "Данные" },
  percent: {
    az: "Orqanizmin funksiyalarının pozulması",
    en: "Impairment of body functions",
    ru: "Нарушение функций организма",
  },
  cause: { az: "Səbəbi", en: "Cause", ru: "Причина" },
  decidedOn: { az: "Müəyyən edilib", en: "Established on", ru: "Установлена" },
  until: { az: "Müddətin sonu", en: "End of the term", ru: "Окончание срока" },
  decision: { az: "Qərarın nömrəsi", en: "Number of the decision", ru: "Номер решения" },
  commission: { az: "Komissiya", en: "Commission", ru: "Комиссия" },
} as const satisfies Record<string, Texts>;

/** A decision on impairment that is in force. */
export const disability = defineReference({
  code: "disability",
  institution: "dtsera",
  title: {
    az: "Əlillik haqqında arayış",
    en: "Disability reference",
    ru: "Справка об инвалидности",
  },
  summary: {
    az: "Əlilliyin faizini, müəyyən edildiyi günü və müddətini göstərir; səbəbi göstərməyə bilərsiniz.",
    en: "Shows the percentage of impairment, the day it was established and its term; the cause can be left out.",
    ru: "Показывает процент нарушения, день установления и срок; причину можно не указывать.",
  },
  basis: [
    { act: "e-sosial-portal", verified: true },
    { act: "disability-rights", verified: false },
  ],
  needs: [
    ...IDENTITY,
    {
      register: "disability",
      categories: ["disability"],
      what: {
        az: "əlillik barədə qərar",
        en: "the decision on disability",
        ru: "решение об инвалидности",
      },
      why: {
        az: "əlilliyi təsdiq etmək üçün",
        en: "to certify the disability",
        ru: "чтобы подтвердить инвалидность",
      },
    },
  ],
  validDays: validity(
    "disability",
    {
      az: "Əlillik haqqında arayışın etibarlılıq müddəti",
      en: "How long a disability reference is valid",
      ru: "Срок действия справки об инвалидности",
    },
    90,
  ),
  variants: [
    { code: "any", label: ANYWHERE, include: [] },
    { code: "embassy", label: TO_AN_EMBASSY, include: ["address"] },
    { code: "court", label: TO_A_COURT, include: ["cause", "address"] },
  ],
  optional: [
    {
      name: "cause",
      label: { az: "Əlilliyin səbəbi", en: "Cause of the disability", ru: "Причина инвалидности" },
    },
    ADDRESS,
  ],
  facts: Facts,
  release(snapshots, include, day) {
    const said = heard(snapshots, register, "disability");
    if (said === "unknown" || said === null) {
      return {
        impossible: {
          az: "Reyestrdə sizin barənizdə əlillik qərarı yoxdur.",
          en: "The register holds no decision on a disability of yours.",
          ru: "В реестре нет решения о вашей инвалидности.",
        },
      };
    }
    const { percent, cause, decidedOn, until, decisionNumber, commission } = said;
    if (until !== null && until < day) {
      return {
        impossible: {
          az: `Əlillik barədə qərarın müddəti ${formatDay(until)} tarixində bitib.`,
          en: `The term of the decision on disability ended on ${formatDay(until)}.`,
          ru: `Срок решения об инвалидности истёк ${formatDay(until)}.`,
        },
      };
    }
    return {
      facts: {
        percent,
        ...(include.has("cause") && { cause }),
        decidedOn,
        until,
        decision: decisionNumber,
        commission,
      },
    };
  },
  tell({ percent, cause, decidedOn, until, decision, commission }, lang) {
    const lines = [
      { label: WORDS.percent[lang], value: formatPercent(lang, percent) },
      ...(cause ? [{ label: WORDS.cause[lang], value: DISABILITY_CAUSE[cause][lang] }] : []),
      { label: WORDS.decidedOn[lang], value: formatDay(decidedOn) },
      { label: WORDS.until[lang], value: endOf(lang, until) },
      { label: WORDS.decision[lang], value: decision },
      { label: WORDS.commission[lang], value: commission },
    ];
    return {
      statement: [STATEMENT[lang]],
      sections: [
        {
          heading: WORDS.heading[lang],
          columns: [
            { label: WORDS.what[lang], align: "start", weight: 2 },
            { label: WORDS.value[lang], align: "start", weight: 3 },
          ],
          rows: lines.map(({ label, value }) => [label, value]),
        },
      ],
      shown: lines,
    };
  },
});
