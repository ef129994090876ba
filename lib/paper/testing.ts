import { createHash } from "node:crypto";
import type { Locale } from "@/lib/kernel/texts";
import type { Paper } from "./paper";

/** Sheets of invented persons, as long as a real one in each language. */
const WORDS = {
  az: {
    title: "İş yeri haqqında arayış",
    subtitle: "Əmək müqaviləsi üzrə məlumatların təsdiqi",
    issuer: { short: "ƏƏSMN", name: "Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi" },
    panels: ["Arayışın nömrəsi", "Verilmə tarixi", "Etibarlıdır"],
    until: "21.12.2026-⁠dək",
    person: [
      ["Soyadı, adı, atasının adı", "Əliyeva Gülşən İlqar qızı"],
      ["FİN", "TST1A2B"],
      ["Doğum tarixi", "14.05.1991"],
    ],
    statement: [
      "Bu arayışla təsdiq edilir ki, yuxarıda göstərilən şəxs 21.11.2026 tarixinə aşağıdakı əmək müqavilələri üzrə işləyir.",
      "Məlumat Əmək müqavilələri reyestrindən 21.11.2026-⁠da götürülüb.",
    ],
    sections: ["Hazırkı iş yeri", "Əmək haqqı, son 3 ay"],
    columns: ["İşəgötürən", "VÖEN", "Vəzifə", "Başlanğıc", "Son"],
    rows: [
      ["«Nümunə Poliklinika» MMC", "1402345671", "Baş laborant", "01.03.2019", "davam edir"],
      [
        "«Xəzər Gəmiqayırma» ASC",
        "1700112233",
        "Laborant, əlavə iş yeri",
        "12.09.2024",
        "davam edir",
      ],
    ],
    pay: ["Ay", "Hesablanmış, ₼", "Sığorta haqqı, ₼"],
    months: ["avqust 2026", "sentyabr 2026", "oktyabr 2026"],
    remarks: [
      ["Təqdim olunur", "«Nümunə Bank» ASC, kredit üçün"],
      ["Arayışa daxil edilməyib", "ünvan"],
      ["Hüquqi əsas", "Əmək Məcəlləsi, maddə 49"],
    ],
    verify: "Arayışı yoxlayın",
    verifyText:
      "QR kodu skan edin və ya ünvanı açıb kodu yazın. Yoxlama pulsuzdur, qeydiyyat lazım deyil.",
    qr: "Yoxlama səhifəsinin QR kodu",
    seal: "Elektron möhür",
    sealLine: "21.11.2026, 10:15 (UTC+4)",
    sealAlternative: "Nazirliyin elektron möhürü",
    emblem: "e-sosial portalının nişanı: bir-birinə keçmiş iki romb",
    footer:
      "Sənəd elektron möhürlə təsdiqlənib. Kağız nüsxə yalnız yoxlandıqdan sonra etibarlıdır.",
    facts: "Eyni məlumatlar proqramlar üçün, JSON",
    amount: (qepik: number) => amount(qepik, ".", ","),
  },
  en: {
    title: "Reference of employment",
    subtitle: "Confirmation of data from employment contracts",
    issuer: { short: "MLSPP", name: "Ministry of Labour and Social Protection of Population" },
    panels: ["Number", "Issued on", "Valid until"],
    until: "21.12.2026",
    person: [
      ["Surname, name, patronymic", "Aliyeva Gulshan Ilgar gizi"],
      ["FIN", "TST1A2B"],
      ["Date of birth", "14.05.1991"],
    ],
    statement: [
      "This is to certify that the person named above works under the employment contracts listed below as of 21.11.2026.",
      "The data were taken from the Register of employment contracts on 21.11.2026.",
    ],
    sections: ["Present workplace", "Wage, last 3 months"],
    columns: ["Employer", "Tax ID", "Position", "From", "Until"],
    rows: [
      [
        "Nümunə Poliklinika LLC",
        "1402345671",
        "Chief laboratory assistant",
        "01.03.2019",
        "continues",
      ],
      [
        "Xəzər Gəmiqayırma OJSC",
        "1700112233",
        "Laboratory assistant, additional",
        "12.09.2024",
        "continues",
      ],
    ],
    pay: ["Month", "Accrued, AZN", "Contribution, AZN"],
    months: ["August 2026", "September 2026", "October 2026"],
    remarks: [
      ["To be shown to", "Nümunə Bank OJSC, for a loan"],
      ["Left out", "address"],
      ["Legal basis", "Labour Code, article 49"],
    ],
    verify: "Check this reference",
    verifyText:
      "Scan the QR code, or open the address and type the code. Checking is free and needs no account.",
    qr: "QR code of the page where this is checked",
    seal: "Electronic seal",
    sealLine: "21.11.2026, 10:15 (UTC+4)",
    sealAlternative: "Electronic seal of the Ministry",
    emblem: "Emblem of the e-sosial portal: two interlaced lozenges",
    footer: "Sealed electronically. A printed copy is valid only once it has been checked.",
    facts: "The same facts for programs, JSON",
    amount: (qepik: number) => amount(qepik, ",", "."),
  },
  ru: {
    title: "Справка о месте работы",
    subtitle: "Подтверждение сведений о трудовых договорах",
    issuer: { short: "МТСЗН", name: "Министерство труда и социальной защиты населения" },
    panels: ["Номер справки", "Дата выдачи", "Действительна"],
    until: "до 21.12.2026",
    person: [
      ["Фамилия, имя, отчество", "Алиева Гюльшан Ильгар кызы"],
      ["ФИН", "TST1A2B"],
      ["Дата рождения", "14.05.1991"],
    ],
    statement: [
      "Настоящей справкой подтверждается, что указанное выше лицо по состоянию на 21.11.2026 работает по перечисленным ниже трудовым договорам.",
      "Сведения получены из Реестра трудовых договоров 21.11.2026.",
    ],
    sections: ["Место работы в настоящее время", "Заработная плата за последние 3 месяца"],
    columns: ["Работодатель", "ИНН", "Должность", "Начало", "Конец"],
    rows: [
      ["ООО «Нюмуне Поликлиника»", "1402345671", "Старший лаборант", "01.03.2019", "продолжается"],
      [
        "ОАО «Хазар Гямигайырма»",
        "1700112233",
        "Лаборант, по совместительству",
        "12.09.2024",
        "продолжается",
      ],
    ],
    pay: ["Месяц", "Начислено, ₼", "Взносы, ₼"],
    months: ["август 2026", "сентябрь 2026", "октябрь 2026"],
    remarks: [
      ["Для предъявления", "ОАО «Нюмуне Банк», для получения кредита"],
      ["Не включено", "адрес"],
      ["Правовое основание", "Трудовой кодекс, статья 49"],
    ],
    verify: "Проверьте справку",
    verifyText:
      "Отсканируйте QR-код или откройте адрес и введите код. Проверка бесплатна и не требует регистрации.",
    qr: "QR-код страницы проверки",
    seal: "Электронная печать",
    sealLine: "21.11.2026, 10:15 (UTC+4)",
    sealAlternative: "Электронная печать Министерства",
    emblem: "Эмблема портала e-sosial: два переплетённых ромба",
    footer:
      "Документ заверен электронной печатью. Бумажная копия действительна только после проверки.",
    facts: "Те же сведения для программ, JSON",
    amount: (qepik: number) => amount(qepik, " ", ","),
  },
} as const;

function amount(qepik: number, thousands: string, decimal: string): string {
  const whole = String(Math.floor(qepik / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${whole}${decimal}${String(qepik % 100).padStart(2, "0")}`;
}

/** A sheet of one page, different for each `seed`. */
export function aPaper(lang: Locale = "az", seed = 1): Paper {
  const words = WORDS[lang];
  const number = `AR-26-11-${String(40_718 + seed).padStart(5, "0")}`;
  const code = codeOf(seed);
  const url = `https://e-sosial.example.az/v/${code}`;
  const labelled = ([label, value]: readonly [string, string]) => ({ label, value });
  const [work, pay] = words.sections;
  return {
    lang,
    title: words.title,
    subtitle: words.subtitle,
    issuer: words.issuer,
    panels: [
      { label: words.panels[0], value: number },
      { label: words.panels[1], value: "21.11.2026" },
      { label: words.panels[2], value: words.until },
    ],
    person: words.person.map(labelled),
    statement: words.statement,
    sections: [
      {
        heading: work,
        columns: words.columns.map((label, at) => ({
          label,
          align: "start" as const,
          weight: [5, 2.6, 4, 2.5, 2.8][at] ?? 1,
        })),
        rows: words.rows,
      },
      {
        heading: pay,
        columns: words.pay.map((label, at) => ({
          label,
          align: at === 0 ? ("start" as const) : ("end" as const),
          weight: 1,
        })),
        rows: words.months.map((month, at) => [
          month,
          words.amount(184_000 + seed * 7 + at * 7_250),
          words.amount(5_520 + seed + at * 218),
        ]),
      },
    ],
    remarks: words.remarks.map(labelled),
    verify: {
      heading: words.verify,
      text: words.verifyText,
      url,
      qr: `${url}#${jwsLike(seed)}`,
      qrAlternative: words.qr,
      code: code.replace(/(.{4})(?=.)/g, "$1-"),
    },
    seal: {
      heading: words.seal,
      lines: [words.issuer.name, words.sealLine],
      alternative: words.sealAlternative,
    },
    emblemAlternative: words.emblem,
    footer: words.footer,
    keywords: ["workplace", number],
    facts: JSON.stringify({ kind: "workplace", number, jobs: words.rows }),
    factsDescription: words.facts,
    issuedAt: new Date(Date.UTC(2026, 10, 21, 6, 15, seed % 60)),
  };
}

const JOBS = 40;

/** Forty jobs over several pages, the worst of names and of employers. */
export function aLongPaper(lang: Locale = "ru", seed = 1): Paper {
  const paper = aPaper(lang, seed);
  const [work, pay] = paper.sections;
  const [first, ...others] = paper.person;
  if (!work || !pay || !first) throw new Error("a sheet without its sections");
  const rows = Array.from({ length: JOBS }, (_, at) => {
    const [employer, taxId, position] = work.rows[at % work.rows.length] ?? [];
    const year = 2026 - at;
    return [
      at % 7 === 3 ? `${employer} (${"Aa".repeat(30)})` : `${employer} № ${at + 1}`,
      `${taxId}`,
      `${position}`,
      `01.03.${year - 1}`,
      `28.02.${year}`,
    ];
  });
  return {
    ...paper,
    person: [{ label: first.label, value: longName() }, ...others],
    sections: [{ ...work, rows }, pay],
    facts: JSON.stringify({ rows }),
  };
}

/** 120 characters with every letter of the alphabet that is easily lost. */
export function longName(): string {
  return "Şəmsizadə-Ağabəyova Gülçöhrəxanım Əbülfəzağa-İsmayılzadə Cəfərqulu-Çıraqxanlı Nəcəfqulu Üzeyirbəyli-Hüseynağazadə qızı".padEnd(
    120,
    "a",
  );
}

/** As long as a signed payload, and as little to be compressed. */
function jwsLike(seed: number): string {
  const noise = [0, 1, 2, 3, 4, 5, 6].map((part) =>
    createHash("sha256").update(`${seed}/${part}`).digest("base64url"),
  );
  return noise.join("").slice(0, 300);
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function codeOf(seed: number): string {
  const bytes = createHash("sha256").update(`code ${seed}`).digest().subarray(0, 20);
  return [...bytes].map((byte) => CROCKFORD[byte % 32]).join("");
}

/** As little as a sheet may hold: no person, no table, no remark. */
export function anEmptyPaper(lang: Locale = "az"): Paper {
  const paper = aPaper(lang);
  const [work] = paper.sections;
  return {
    ...paper,
    person: [],
    remarks: [],
    sections: work ? [{ ...work, rows: [] }] : [],
  };
}
