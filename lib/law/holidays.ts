import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import { GENERAL_KNOWLEDGE } from "./notes";
import type { LawSource } from "./parameter";

/**
 * HOLIDAYS AND DAYS OFF of Azerbaijan, as the law and the Cabinet name them, for a week of five days. What
 * follows from them (the day off that moves, which day works) is computed in `calendar.ts`.
 */

/** A holiday of the same days every year. */
export interface FixedHoliday {
  name: Texts;
  /** Month and day: "01-01". */
  days: readonly string[];
  /** The first year in which it is no working day. */
  sinceYear: number;
  /** On a day of rest it brings a day off later. A day of mourning does not. */
  moves: boolean;
  source: LawSource;
}

const CODE = "azerbaijan.az/related-information/286";

const fixed = (days: string | readonly string[], name: Texts, sinceYear = 2006): FixedHoliday => ({
  name,
  days: [days].flat(),
  sinceYear,
  moves: true,
  source: { act: "labour-code", article: "105", seenAt: CODE },
});

/** Article 105, part 2, and the day of mourning. */
export const FIXED_HOLIDAYS: readonly FixedHoliday[] = [
  fixed(["01-01", "01-02"], { az: "Yeni il bayramı", en: "New Year", ru: "Новый год" }),
  {
    name: {
      az: "Ümumxalq Hüzn Günü",
      en: "Day of National Mourning",
      ru: "День всенародной скорби",
    },
    days: ["01-20"],
    sinceYear: 2006,
    moves: false,
    source: { act: "labour-code", seenAt: "metbuat.az/news/1490015, 01.2024" },
  },
  fixed("03-08", { az: "Qadınlar Günü", en: "Women’s Day", ru: "Женский день" }),
  fixed("05-09", {
    az: "Faşizm üzərində Qələbə Günü",
    en: "Day of Victory over Fascism",
    ru: "День Победы над фашизмом",
  }),
  fixed("05-28", { az: "Müstəqillik Günü", en: "Independence Day", ru: "День независимости" }),
  fixed("06-15", {
    az: "Azərbaycan xalqının Milli Qurtuluş Günü",
    en: "National Salvation Day of the Azerbaijani people",
    ru: "День национального спасения азербайджанского народа",
  }),
  fixed("06-26", {
    az: "Silahlı Qüvvələr Günü",
    en: "Armed Forces Day",
    ru: "День Вооружённых сил",
  }),
  fixed("11-08", { az: "Zəfər Günü", en: "Victory Day", ru: "День Победы" }, 2021),
  fixed("11-09", {
    az: "Dövlət Bayrağı Günü",
    en: "State Flag Day",
    ru: "День Государственного флага",
  }),
  fixed("12-31", {
    az: "Dünya Azərbaycanlılarının Həmrəyliyi Günü",
    en: "Day of Solidarity of World Azerbaijanis",
    ru: "День солидарности азербайджанцев мира",
  }),
];

export const FEASTS = {
  novruz: { az: "Novruz bayramı", en: "Novruz", ru: "праздник Новруз" },
  ramazan: { az: "Ramazan bayramı", en: "Ramazan Bayram", ru: "праздник Рамазан" },
  qurban: { az: "Qurban bayramı", en: "Qurban Bayram", ru: "праздник Гурбан" },
} as const satisfies Record<string, Texts>;

export type Feast = keyof typeof FEASTS;

/** A working day and a day off that changed places. */
export interface Exchange {
  off: IsoDate;
  worked: IsoDate;
  source: LawSource;
  verified: boolean;
}

/** A day that is not worked for a reason of its own year. */
export interface SpecialDay {
  on: IsoDate;
  name: Texts;
  source: LawSource;
  verified: boolean;
}

/** What the Cabinet names for each year, and what else was particular to it. */
export interface YearOfFeasts {
  year: number;
  feasts: Readonly<Record<Feast, readonly IsoDate[]>>;
  source: LawSource;
  /** False: the Cabinet has not named the feasts of this year, or its decision was not found. */
  verified: boolean;
  note?: Texts;
  exchanges: readonly Exchange[];
  special: readonly SpecialDay[];
}

const day = (text: string) => toIsoDate(text);

const exchange = (off: string, worked: string, seenAt: string, verified = true): Exchange => ({
  off: day(off),
  worked: day(worked),
  source: { act: "days-off", seenAt },
  verified,
});

/** Article 8.2 of the Election Code: the day of voting is no working day. */
const vote = (on: string, name: Texts, seenAt: string): SpecialDay => ({
  on: day(on),
  name,
  source: { act: "election-code", article: "8.2", seenAt },
  verified: true,
});

function year(
  of: number,
  [ramazan, qurban]: readonly [string, string],
  seenAt: string,
  more: Partial<Pick<YearOfFeasts, "exchanges" | "special">> = {},
): YearOfFeasts {
  return {
    year: of,
    feasts: {
      novruz: ["20", "21", "22", "23", "24"].map((date) => day(`${of}-03-${date}`)),
      ramazan: twoDays(ramazan),
      qurban: twoDays(qurban),
    },
    source: { act: "days-off", seenAt },
    verified: true,
    exchanges: [],
    special: [],
    ...more,
  };
}

/** "2026-05-27/28"; the second day of a feast may be the first of the next month. */
function twoDays(text: string): readonly IsoDate[] {
  const [first = "", second = ""] = text.split("/");
  return [day(first), day(first.slice(0, -second.length) + second)];
}

/** Newest first. A new year is one entry on top; an exchange is one line in its year. */
export const YEARS_OF_FEASTS: readonly YearOfFeasts[] = [
  {
    ...year(2027, ["2027-03-09/10", "2027-05-16/17"], ""),
    source: { act: "days-off", seenAt: null },
    verified: false,
    note: {
      az: "2027-ci ilin bayram günləri hələ elan olunmayıb (ilin sonunadək elan edilir). Ramazan və Qurban günləri Ümmülqura təqvimindən götürülüb: 2020–2026-cı illərin hamısında elan edilən günlərlə üst-üstə düşür.",
      en: "The holidays of 2027 have not been announced yet (they are by the end of the year before). The days of Ramazan and Qurban are those of the Umm al-Qura calendar, which agreed with the announced ones in every year from 2020 to 2026.",
      ru: "Праздничные дни 2027 года ещё не объявлены (их объявляют до конца предыдущего года). Дни Рамазана и Гурбана взяты из календаря Умм аль-Кура: с 2020 по 2026 год он каждый раз совпадал с объявленными днями.",
    },
  },
  year(
    2026,
    ["2026-03-20/21", "2026-05-27/28"],
    "news.day.az/azerinews/1801712, 11.12.2025; ain.az/az/article/23974882",
  ),
  year(
    2025,
    ["2025-03-30/31", "2025-06-06/07"],
    "hesabdar.com.az/news?id=12; metbuat.az/news/1518917, 02.2025",
    {
      exchanges: [
        exchange("2025-01-03", "2024-12-29", "metbuat.az/news/1515537, 12.2024"),
        exchange("2025-03-27", "2025-03-10", "metbuat.az/news/1521407, 03.2025"),
        exchange("2025-03-28", "2025-04-01", "metbuat.az/news/1521407, 03.2025"),
        exchange("2025-06-27", "2025-06-21", "github.com/vacanza/holidays", false),
      ],
      special: [
        vote(
          "2025-01-29",
          { az: "Bələdiyyə seçkiləri", en: "Municipal elections", ru: "Муниципальные выборы" },
          "metbuat.az/news/1517802, 01.2025",
        ),
      ],
    },
  ),
  year(
    2024,
    ["2024-04-10/11", "2024-06-16/17"],
    "metbuat.az/news/1494680, 03.2024; metbuat.az/news/1500952, 05.2024",
    {
      exchanges: [
        exchange("2024-01-04", "2023-12-30", "regionxeberlericom.az/cam/93360, 31.12.2023"),
        exchange("2024-01-05", "2024-01-07", "regionxeberlericom.az/cam/93360, 31.12.2023"),
        exchange("2024-04-12", "2024-04-06", "metbuat.az/news/1497079, 04.2024"),
        exchange("2024-11-12", "2024-11-16", "sheffafliq.az/index.php?newsid=37711, 2024"),
        exchange("2024-11-13", "2024-11-23", "sheffafliq.az/index.php?newsid=37711, 2024"),
        exchange("2024-12-30", "2024-12-28", "metbuat.az/news/1515537, 12.2024"),
      ],
      special: [
        vote(
          "2024-02-07",
          { az: "Prezident seçkiləri", en: "Presidential election", ru: "Президентские выборы" },
          "metbuat.az/news/1491361, 02.2024",
        ),
      ],
    },
  ),
  year(2023, ["2023-04-21/22", "2023-06-28/29"], "metbuat.az/news/1455579, 2022", {
    exchanges: [
      exchange("2023-06-27", "2023-06-24", "metbuat.az/news/1468769, 2023"),
      exchange("2023-06-30", "2023-06-25", "metbuat.az/news/1468769, 2023"),
      exchange("2023-11-10", "2023-11-04", "yeniavropa.az/article/az/57957, 20.10.2023"),
    ],
  }),
  year(2022, ["2022-05-02/03", "2022-07-09/10"], "metbuat.az/news/1425982, 12.2021", {
    exchanges: [
      exchange("2022-03-07", "2022-03-05", "metbuat.az/news/1432279, 03.2022"),
      exchange("2022-11-07", "2022-11-05", "news24.az/92325, 01.11.2022"),
    ],
  }),
  year(
    2021,
    ["2021-05-13/14", "2021-07-20/21"],
    "xeberle.com/siyaset/76374; growth.az/-production-calendar-2021",
    {
      exchanges: [
        exchange("2021-05-11", "2021-05-08", "metbuat.az/news/1406254, 05.2021"),
        exchange("2021-05-12", "2021-05-16", "metbuat.az/news/1406254, 05.2021"),
        exchange("2021-07-19", "2021-07-17", "yeniavropa.az/article/az/34703, 01.07.2021"),
      ],
    },
  ),
  year(2020, ["2020-05-24/25", "2020-07-31/08-01"], "metbuat.az/news/1303494, 12.2019", {
    exchanges: [
      exchange("2020-01-03", "2019-12-28", "turpkimi.com/az/blog/yeni-ilde-nece-gun-is-olmayacaq"),
      exchange("2020-01-06", "2019-12-29", "turpkimi.com/az/blog/yeni-ilde-nece-gun-is-olmayacaq"),
      exchange("2020-03-27", "2020-03-29", "video.azertag.az/video/89767"),
      exchange("2020-05-27", "2020-05-31", "metbuat.az/news/1382044, 05.2020"),
    ],
    special: [
      {
        on: day("2020-05-29"),
        name: {
          az: "Xüsusi karantin dövrünün qeyri-iş günü",
          en: "Day off of the special quarantine",
          ru: "Нерабочий день особого карантина",
        },
        source: { act: "days-off", seenAt: "metbuat.az/news/1382044, 05.2020" },
        verified: true,
      },
    ],
  }),
];

/**
 * HOW DAYS ARE COUNTED, where the act that sets a term does not say it. A term runs from the day after the
 * event; one in calendar days whose last day is not worked ends on the next working day. The second is the
 * convention of procedural law; its words were not found.
 */
export const COUNTING = {
  from: {
    source: {
      act: "civil-procedure",
      seenAt: "heftelik.az/2023/05/26/prosessual-müddətlərin-hesablanmasi",
    },
    verified: true,
  },
  lastDay: {
    source: { act: "civil-procedure", seenAt: null },
    verified: false,
    note: GENERAL_KNOWLEDGE,
  },
} as const satisfies Record<string, { source: LawSource; verified: boolean; note?: Texts }>;
