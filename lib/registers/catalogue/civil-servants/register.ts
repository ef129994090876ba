import { z } from "zod";
import { text } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { Day, Said } from "../records";
import { Wire } from "./wire";

/** Who serves the state as a civil servant, where and in which grade. */
export const civilServants = defineRegister({
  code: "civil-servants",
  institution: "examination",
  name: {
    az: "Dövlət qulluqçularının reyestri",
    en: "Register of civil servants",
    ru: "Реестр государственных служащих",
  },
  address: {
    memberClass: "GOV",
    memberCode: "DIM",
    subsystem: "DQR",
    service: "SERVANT",
    version: "v1",
  },
  wire: Wire,
  parts: {
    employment: part({
      record: z.object({
        civilService: z.object({ body: Said, position: Said, grade: Said, since: Day }),
      }),
      facts: ({ civilService: { body, position, grade, since } }) => [
        fact("civil-service", [text(body), text(position)], { since }),
        fact("civil-service-grade", [text(grade)]),
      ],
    }),
  },
  read({ dovletQulluqcusu: servant }) {
    return {
      employment: {
        civilService: {
          body: servant.dovletOrqani,
          position: servant.tutduguVezife,
          grade: servant.ixtisasDerecesi,
          since: servant.qulluqaQebul,
        },
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 3_000,
});
