import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import { lifeOn } from "./life-on";
import { WHOLE_LIVES } from "./lives";
import { invented } from "./make";

/** The day the invented world was written for: the day of the design's pictures. */
export const WORLD_DAY: IsoDate = toIsoDate("2026-11-21");

const named = new Map(WHOLE_LIVES.map((life) => [life.fin, life]));

/** The named life to the horizon, if it is one. */
export function wholeLife(fin: Fin) {
  return named.get(fin);
}

/** The named lives as they stood on the day of the world. */
export const LIVES = WHOLE_LIVES.filter(({ bornOn }) => bornOn <= WORLD_DAY).map((life) =>
  lifeOn(life, WORLD_DAY),
);

/** What is special about each named person, in one English phrase: for the README and the start message. */
export const SPECIAL: ReadonlyMap<Fin, string> = new Map(
  Object.entries({
    TST4K7Q: "widow, guardian of her nephew; two registers hold different addresses; unpaid months",
    TST9M3D: "16, orphan under guardianship; the education register never answers about him",
    TST6E2L: "died on 18.05.2026; had a disability allowance",
    TST3L8A: "died in 2012; Murad's mother",
    TST7G5U: "teacher, Sevinc's daughter",
    TST2B8D: "disability of 55 %, the fund's published pension example",
    TST5T2R: "father of three, oil-gas sector",
    TST8N4G: "mother of three, the youngest born this month",
    TST1U9R: "child, 7",
    TST4Z6H: "child, 3",
    TST6A1N: "newborn of 09.11.2026",
    TST3S5H: "turns 65 on 15.12.2026: a pensioner-to-be",
    TST7Z2F: "his wife, never insured",
    TST9A7T: "DOST operator whose father may need the desk: a conflict of interest",
    TST2K4B: "pensioner in payment since 2018",
    TST8K6N: "lost her work by staff cut on 30.09.2026; brings up a daughter alone",
    TST5L1M: "child, 10",
    TST4E9Y: "foreigner with a permanent residence permit",
    TST1R3X: "nothing but an identity card and an address",
    TST6U8K: "registers contradict each other: name, wage, marital status, address",
    TST7L3H: "teacher in Lənkəran; the register of diplomas stays silent",
    TST3F6K: "civil servant",
    TST9E2A: "entrepreneur with an additional job, born on 29 February",
    TST2N7R: "student, military service deferred",
    TST4F7M: "65 on 19.01.2027 after 42 years of work; her account is told from its first month",
    TST8C5D:
      "65 since 02.11.2026; most of his years before 2006 are missing, capital below the minimum",
    TST2W6P: "pensioner since 2019 who goes on working: more than six years of new contributions",
    TST9H4B: "raised five children to eight: pension age five years sooner; childcare leave counts",
    TST2B1Y: "Solmaz's eldest son",
    TST4V8S: "Solmaz's daughter",
    TST6P1R: "Solmaz's second daughter",
    TST3R9M: "Solmaz's younger son",
    TST8F2D: "Solmaz's youngest, 19",
    TST6P3Q: "widow with two children on a survivor's pension",
    TST5D8R: "died on 09.03.2026 at 44; his account makes the survivors' pension",
    TST7N4K: "child, 12",
    TST2T9G: "child, 6",
    TST7C2S: "the register of insurance accounts never answers about him",
    TST3J8V:
      "military service that counts, two employers in a month, one that paid half of the months",
    TST5M9H: "thirteen years in harmful conditions: pension age five years sooner, on 06.04.2028",
    TST7S2V: "ill from 19.10 to 13.11.2026: a sick note longer than the employer's fourteen days",
    TST3T8V: "on maternity leave since 20.07.2026, with a son of eight weeks",
    TST5A4V: "child, born on 28.09.2026",
    TST9S5C: "at home with a small daughter; her family's income is below the need criterion",
    TST6A9C: "her husband: disability of 65 % and a small wage",
    TST4N8C: "child, 5",
    TST8A6S: "two sick notes, and a fund that never answers about her",
    TST9V4S: "67, never insured and without work: no pension, so the old-age allowance",
    TST6Z3F: "66, without work; the register of insurance accounts never answers about him",
    TST2R8S: "lost his work by liquidation on 10.11.2026; a job seeker who has no status yet",
    TST6Q4L:
      "65 since 11.05.2023, was abroad and never asked: three years are paid for, the rest is lost",
    TST8S1M: "operator of a DOST centre",
    TST5U4A: "caseworker of the fund",
    TST4R2N: "supervisor of the fund",
    TST6K9S: "data protection officer of the ministry",
    TST3H6N: "supervisor of the ministry: decides about appeals",
    TST1S8V: "analyst of the ministry",
  }).map(([fin, special]) => [invented(fin), special]),
);
