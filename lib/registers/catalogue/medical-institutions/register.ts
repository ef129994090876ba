import { z } from "zod";
import { text } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { Day, Said } from "../records";
import { Wire } from "./wire";

/** The medical institution and the doctor a person is attached to. */
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
      record: z.object({ clinic: z.object({ name: Said, doctor: Said, attachedOn: Day }) }),
      facts: ({ clinic: { name, doctor, attachedOn } }) => [
        fact("clinic", [text(name), text(doctor)], { since: attachedOn }),
      ],
    }),
  },
  read({ tehkimolunma }) {
    return {
      health: {
        clinic: {
          name: tehkimolunma.muessiseninAdi,
          doctor: tehkimolunma.saheHekimi,
          attachedOn: tehkimolunma.tehkimTarixi,
        },
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 3_000,
});
