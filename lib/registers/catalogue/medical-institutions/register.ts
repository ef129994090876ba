import { z } from "zod";
import type { Texts } from "@/lib/kernel/texts";
import { code, period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { Day, inOrder, Said } from "../records";
import { Wire } from "./wire";

const CAUSE = {
  illness: { az: "Xəstəlik", en: "Illness", ru: "Болезнь" },
  pregnancy: { az: "Hamiləlik və doğuş", en: "Pregnancy and birth", ru: "Беременность и роды" },
} as const satisfies Record<string, Texts>;

/** The doctor's word that somebody could not work. `until`: the last day, null while it is open. */
const SickNote = z.object({
  number: Said,
  kind: z.enum(["illness", "pregnancy"]),
  from: Day,
  until: Day.nullable(),
});
export type SickNote = z.output<typeof SickNote>;

/** The medical institution and the doctor a person is attached to, and the sick notes it gave out. */
export const medicalInstitutions = defineRegister({
  code: "medical-institutions",
  institution: "health",
  name: {
    az: "Tibb müəssisələrinə təhkimolunma",
    en: "Attachment to medical institutions",
    ru: "Прикрепление к медучреждениям",
  },
  address: {
    memberClass: "GOV",
    memberCode: "SN",
    subsystem: "POLIKLINIKA",
    service: "ATTACHMENT",
    version: "v1",
  },
  wire: Wire,
  parts: {
    health: part({
      record: z.object({
        clinic: z.object({ name: Said, doctor: Said, attachedOn: Day }),
        /** Latest first. Null in a snapshot of before they were told: nothing was said of them. */
        sickNotes: z.array(SickNote).nullable().default(null),
      }),
      facts: ({ clinic: { name, doctor, attachedOn }, sickNotes }) => [
        fact("clinic", [text(name), text(doctor)], { since: attachedOn }),
        ...(sickNotes ?? []).map(({ number, kind, from, until }, index) =>
          fact("sick-note", [word(CAUSE[kind]), period(from, until), code(number)], {
            of: index + 1,
            since: from,
          }),
        ),
      ],
    }),
  },
  read({ tehkimolunma, emekQabiliyyetsizliyi }) {
    const sickNotes = emekQabiliyyetsizliyi.map((said) => ({
      number: said.vereqeNo,
      kind: said.sebeb,
      ...inOrder({ from: said.baslama, until: said.bitme }),
    }));
    return {
      health: {
        clinic: {
          name: tehkimolunma.muessiseninAdi,
          doctor: tehkimolunma.saheHekimi,
          attachedOn: tehkimolunma.tehkimTarixi,
        },
        sickNotes: sickNotes.sort((a, b) => b.from.localeCompare(a.from, "en")),
      },
    };
  },
  freshForHours: 24,
  timeoutMs: 3_000,
});
