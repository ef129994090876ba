import { z } from "zod";
import { toQepik } from "@/lib/kernel/money";
import type { Texts } from "@/lib/kernel/texts";
import { code, date, type Fact, money, period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { Amount, Day, Employer, inOrder, Said } from "../records";
import { Wire } from "./wire";

const KIND = {
  main: { az: "Əsas iş yeri", en: "Main job", ru: "Основное место работы" },
  additional: { az: "Əlavə iş yeri", en: "Additional job", ru: "Дополнительное место работы" },
} as const satisfies Record<string, Texts>;

const FORMER_JOB: Texts = {
  az: "Əvvəlki iş yeri",
  en: "Former job",
  ru: "Прежнее место работы",
};

const END_REASON = {
  own_wish: {
    az: "Öz arzusu ilə xitam verilib",
    en: "Ended by own wish",
    ru: "Прекращён по собственному желанию",
  },
  liquidation: {
    az: "Müəssisənin ləğvi ilə əlaqədar xitam verilib",
    en: "Ended by liquidation of the employer",
    ru: "Прекращён в связи с ликвидацией предприятия",
  },
  staff_cut: {
    az: "Ştatların ixtisarı ilə əlaqədar xitam verilib",
    en: "Ended by staff reduction",
    ru: "Прекращён по сокращению штатов",
  },
  term_ended: {
    az: "Müddəti bitdiyi üçün xitam verilib",
    en: "Ended at the end of its term",
    ru: "Прекращён по истечении срока",
  },
} as const satisfies Record<string, Texts>;

/** An employment contract and the monthly wage agreed in it. */
export const Contract = z.object({
  number: Said,
  employer: Employer,
  kind: z.enum(["main", "additional"]),
  position: Said,
  startedOn: Day,
  /** Null while it is in force. */
  endedOn: Day.nullable(),
  endReason: z.enum(["own_wish", "liquidation", "staff_cut", "term_ended"]).nullable(),
  monthlyWageQepik: Amount,
});
export type Contract = z.output<typeof Contract>;

const JOB_SEARCH = {
  seeking: { az: "İşaxtaran", en: "Job seeker", ru: "Ищущий работу" },
  unemployed: { az: "İşsiz", en: "Unemployed", ru: "Безработный" },
} as const satisfies Record<string, Texts>;

/** The present entry of the employment agency: as a job seeker, and since when as unemployed, if yet. */
export const JobSearch = z.object({ registeredOn: Day, unemployedOn: Day.nullable() });
export type JobSearch = z.output<typeof JobSearch>;

/** The contracts of a person: those in force first, the main one before the others; and who looks for work. */
export const employmentContracts = defineRegister({
  code: "employment-contracts",
  institution: "labour",
  name: {
    az: "Əmək müqavilələri (ƏMAS)",
    en: "Employment contracts (ƏMAS)",
    ru: "Трудовые договоры (ƏMAS)",
  },
  address: {
    memberClass: "GOV",
    memberCode: "EESMN",
    subsystem: "EMAS",
    service: "CONTRACTS",
    version: "v1",
  },
  wire: Wire,
  parts: {
    employment: part({
      record: z.object({
        contracts: z.array(Contract),
        /** Null: not entered; absent in snapshots of before it was kept. */
        jobSearch: JobSearch.nullable().optional(),
      }),
      facts: ({ contracts, jobSearch }) => [
        ...(jobSearch ? [jobSearchFact(jobSearch)] : []),
        ...contracts.flatMap((contract, index) => jobFacts(contract, index + 1)),
        ...wageFacts(contracts),
      ],
    }),
  },
  read({ muqavileler, mesgulluq }) {
    const contracts = muqavileler.map((said) => {
      inOrder({ from: said.baslama_tarixi, until: said.xitam_tarixi });
      return {
        number: said.muqavile_no,
        employer: {
          name: said.isegoturen.ad,
          tin: said.isegoturen.voen,
          sector: said.isegoturen.mulkiyyet,
        },
        kind: said.is_yeri,
        position: said.vezife,
        startedOn: said.baslama_tarixi,
        endedOn: said.xitam_tarixi,
        endReason: said.xitam_esasi,
        monthlyWageQepik: said.ayliq_emek_haqqi,
      };
    });
    const jobSearch = mesgulluq && {
      registeredOn: mesgulluq.isaxtaran_tarixi,
      unemployedOn: mesgulluq.issiz_tarixi,
    };
    if (jobSearch) inOrder({ from: jobSearch.registeredOn, until: jobSearch.unemployedOn });
    return { employment: { contracts: contracts.sort(inForceFirst), jobSearch } };
  },
  freshForHours: 24,
  timeoutMs: 3_000,
});

function inForceFirst(a: Contract, b: Contract): number {
  if (a.endedOn === null && b.endedOn === null && a.kind !== b.kind) {
    return a.kind === "main" ? -1 : 1;
  }
  return lastDay(b).localeCompare(lastDay(a), "en") || b.startedOn.localeCompare(a.startedOn, "en");
}

const lastDay = ({ endedOn }: Contract) => endedOn ?? "9999-12-31";

function jobFacts(contract: Contract, of: number): Fact[] {
  const { employer, position, kind, startedOn, endedOn, endReason, number } = contract;
  const ending = endReason === null ? [] : [word(END_REASON[endReason])];
  return [
    fact(
      "job",
      [text(employer.name), text(position), period(startedOn, endedOn), ...ending, code(number)],
      { of, label: endedOn === null ? KIND[kind] : FORMER_JOB, since: endedOn ?? startedOn },
    ),
  ];
}

function jobSearchFact({ registeredOn, unemployedOn }: JobSearch): Fact {
  const since = unemployedOn ?? registeredOn;
  const status = unemployedOn === null ? JOB_SEARCH.seeking : JOB_SEARCH.unemployed;
  return fact("job-search", [word(status), date(since)], { since });
}

/** One per employer, as the tax service counts: two contracts with one employer are one wage. */
function wageFacts(contracts: readonly Contract[]): Fact[] {
  const wages = new Map<string, { employer: string; total: number }>();
  for (const { employer, endedOn, monthlyWageQepik } of contracts) {
    if (endedOn !== null) continue;
    const before = wages.get(employer.tin)?.total ?? 0;
    wages.set(employer.tin, { employer: employer.name, total: before + monthlyWageQepik });
  }
  return [...wages].map(([tin, { employer, total }]) =>
    fact("wage", [money(toQepik(total)), text(employer)], { of: tin }),
  );
}
