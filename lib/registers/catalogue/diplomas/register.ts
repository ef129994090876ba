import { z } from "zod";
import { code, date, type Fact, period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { Day, inOrder, Said } from "../records";
import { Wire } from "./wire";
import { DOCUMENT, FORM, LEVEL } from "./words";

const Level = z.enum([
  "general",
  "secondary",
  "vocational",
  "college",
  "bachelor",
  "master",
  "doctorate",
]);

export const EducationRecord = z.object({
  /** Latest first. */
  diplomas: z.array(
    z.object({
      number: Said,
      institution: Said,
      level: Level,
      speciality: Said.nullable(),
      graduatedOn: Day,
    }),
  ),
  /** Null for someone who does not study. */
  study: z
    .object({
      institution: Said,
      level: Level,
      form: z.enum(["full_time", "part_time"]),
      startedOn: Day,
      expectedUntil: Day,
    })
    .nullable(),
});
type EducationRecord = z.output<typeof EducationRecord>;

/** Diplomas and certificates of education, and where the person studies now. */
export const diplomas = defineRegister({
  code: "diplomas",
  institution: "education",
  name: {
    az: "Təhsil haqqında sənədlərin reyestri",
    en: "Register of diplomas",
    ru: "Реестр документов об образовании",
  },
  address: {
    memberClass: "GOV",
    memberCode: "ETN",
    subsystem: "DIPLOM",
    service: "DIPLOMAS",
    version: "v1",
  },
  wire: Wire,
  parts: { education: part({ record: EducationRecord, facts: educationFacts }) },
  read({ tehsil: { senedler, tehsilAlir } }) {
    const held = senedler.map((paper) => ({
      number: paper.seriyaVeNomre,
      institution: paper.tehsilMuessisesi,
      level: paper.seviyye,
      speciality: paper.ixtisas,
      graduatedOn: paper.bitirmeTarixi,
    }));
    const study = tehsilAlir && {
      institution: tehsilAlir.tehsilMuessisesi,
      level: tehsilAlir.seviyye,
      form: tehsilAlir.forma,
      startedOn: tehsilAlir.qebulTarixi,
      expectedUntil: tehsilAlir.bitirmeliTarix,
    };
    if (study) inOrder({ from: study.startedOn, until: study.expectedUntil });
    return {
      education: {
        diplomas: held.sort((a, b) => b.graduatedOn.localeCompare(a.graduatedOn, "en")),
        study,
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 3_000,
});

function educationFacts({ diplomas: held, study }: EducationRecord): Fact[] {
  const papers = held.map(({ institution, level, speciality, number, graduatedOn }, index) =>
    fact(
      "diploma",
      [
        text(institution),
        ...(speciality === null ? [] : [text(speciality)]),
        date(graduatedOn),
        code(number),
      ],
      { of: index + 1, label: DOCUMENT[level], since: graduatedOn },
    ),
  );
  if (study === null) return papers;
  const { institution, level, form, startedOn, expectedUntil } = study;
  return [
    fact(
      "study",
      [text(institution), word(LEVEL[level]), word(FORM[form]), period(startedOn, expectedUntil)],
      { since: startedOn },
    ),
    ...papers,
  ];
}
