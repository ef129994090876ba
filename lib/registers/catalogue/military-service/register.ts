import { z } from "zod";
import type { Texts } from "@/lib/kernel/texts";
import { period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact, stated } from "../keys";
import { Day, inOrder, Said } from "../records";
import { Wire } from "./wire";

const STATUS = {
  serving: {
    az: "Hərbi xidmətdədir",
    en: "In military service",
    ru: "Проходит военную службу",
  },
  served: {
    az: "Hərbi xidmət keçib",
    en: "Has completed military service",
    ru: "Военная служба пройдена",
  },
  reserve: { az: "Ehtiyatdadır", en: "In the reserve", ru: "В запасе" },
  deferred: {
    az: "Çağırışdan möhlət verilib",
    en: "Deferred from call-up",
    ru: "Предоставлена отсрочка от призыва",
  },
  exempt: {
    az: "Hərbi xidmətdən azad edilib",
    en: "Exempt from military service",
    ru: "Освобождение от военной службы",
  },
} as const satisfies Record<string, Texts>;

export const MilitaryRecord = z.object({
  status: z.enum(["serving", "served", "reserve", "deferred", "exempt"]),
  /** Of the service or the deferment; null where none is stated. */
  from: Day.nullable(),
  until: Day.nullable(),
  rank: Said.nullable(),
});

/** Military duty: service, reserve, deferment. */
export const militaryService = defineRegister({
  code: "military-service",
  institution: "conscription",
  name: {
    az: "Hərbi vəzifəlilərin reyestri",
    en: "Register of military service",
    ru: "Реестр военнообязанных",
  },
  address: {
    memberClass: "GOV",
    memberCode: "SHXCDX",
    subsystem: "HERBI",
    service: "SERVICE",
    version: "v1",
  },
  wire: Wire,
  parts: {
    military: part({
      record: MilitaryRecord,
      facts: ({ status, from, until, rank }) =>
        stated([
          fact("military-status", [word(STATUS[status])]),
          from === null ? null : fact("military-term", [period(from, until)], { since: from }),
          rank === null ? null : fact("military-rank", [text(rank)]),
        ]),
    }),
  },
  read({ HM: said }) {
    if (said.BAS !== null) inOrder({ from: said.BAS, until: said.SON });
    return {
      military: { status: said.STATUS, from: said.BAS, until: said.SON, rank: said.RUTBE },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 3_000,
});
