import { z } from "zod";
import type { Texts } from "@/lib/kernel/texts";
import { ANYWHERE, IDENTITY, validity } from "@/lib/references/catalogue/parts";
import { defineReference } from "@/lib/references/kind";
import { militaryService } from "@/lib/registers/catalogue/military-service/register";
import { heard } from "@/lib/registers/heard";

const STATUS: Texts = { az: "Hərbi vəzifə", en: "Military duty", ru: "Воинская обязанность" };

/** A kind that does not exist, written like the others: nobody but its folder knows it. */
export const military = defineReference({
  code: "test-military",
  institution: "labour",
  title: {
    az: "Hərbi vəzifə haqqında arayış",
    en: "Military duty reference",
    ru: "Справка о воинской обязанности",
  },
  summary: {
    az: "Hərbi vəzifənin vəziyyətini göstərir.",
    en: "Shows the state of military duty.",
    ru: "Показывает состояние воинской обязанности.",
  },
  basis: [{ act: "e-sosial-portal", verified: true }],
  needs: [
    ...IDENTITY,
    {
      register: militaryService.code,
      categories: ["military"],
      what: { az: "hərbi vəzifə", en: "military duty", ru: "воинская обязанность" },
      why: { az: "təsdiq etmək üçün", en: "to certify it", ru: "чтобы подтвердить её" },
    },
  ],
  validDays: validity("test-military", STATUS, 10),
  variants: [{ code: "any", label: ANYWHERE, include: [] }],
  optional: [{ name: "rank", label: { az: "Rütbə", en: "Rank", ru: "Звание" } }],
  facts: z.strictObject({ status: z.string(), rank: z.string().optional() }),
  release(snapshots, include) {
    const said = heard(snapshots, militaryService, "military");
    if (said === "unknown" || said === null) {
      return { impossible: { az: "Qeyd yoxdur.", en: "There is no entry.", ru: "Записи нет." } };
    }
    const rank = said.rank ?? undefined;
    return { facts: { status: said.status, ...(include.has("rank") && rank && { rank }) } };
  },
  tell: ({ status }, lang) => ({
    statement: [`${STATUS[lang]}: ${status}`],
    sections: [],
    shown: [{ label: STATUS[lang], value: status }],
  }),
});
