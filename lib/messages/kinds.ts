import { z } from "zod";
import { formatDay } from "@/lib/i18n/format";
import { isIsoDate } from "@/lib/kernel/date";
import type { Locale, Texts } from "@/lib/kernel/texts";

/**
 * KINDS OF MESSAGES: the closed list of what a citizen can be told, each with its words. Codes are stored
 * with messages: never rename one, only add; a parameter may be added if older messages do without it.
 *
 * A text message passes through other hands and lies open on a telephone. It says that there is news and
 * under which number, and nothing of what, how much or why: no service, no amount, no diagnosis, no name.
 */

/** The longest that one text message holds: fewer signs where one is not of GSM's own alphabet. */
export const SMS_SIGNS = { ucs2: 70, gsm7: 160 } as const;

/** Number of a case as it is written, e.g. "2026-11-004873": it must fit into every text message. */
export const CaseNumber = z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,15}$/);

const Words = z.object({ az: z.string().min(1), en: z.string().min(1), ru: z.string().min(1) });
const Day = z.string().refine(isIsoDate);

/** What is said of a case: its number, and the service as its passport calls it. */
const ofCase = { caseNumber: CaseNumber, service: Words };

interface KindSpec<P extends z.ZodType> {
  params: P;
  title: Texts;
  body(params: z.output<P>): Texts;
  /** Is given the number and nothing else. */
  sms(caseNumber: string): Texts;
  /** Does it wait for the person to do something? */
  asks: boolean;
}

const kind = <P extends z.ZodType>(spec: KindSpec<P>): KindSpec<P> => spec;

const news = (number: string): Texts => ({
  az: `e-sosial: № ${number} üzrə xəbər var. Kabinetinizə baxın.`,
  en: `e-sosial: there is news on No. ${number}. See your account at the portal.`,
  ru: `e-sosial: есть новость по № ${number}. Откройте кабинет.`,
});

const waits = (number: string): Texts => ({
  az: `e-sosial: № ${number} üzrə cavabınız gözlənilir.`,
  en: `e-sosial: No. ${number} waits for your answer. See your account at the portal.`,
  ru: `e-sosial: по № ${number} ждём вашего ответа.`,
});

/** "Service, application No. …", the beginning of each. */
const about = ({ service, caseNumber }: { service: Texts; caseNumber: string }): Texts => ({
  az: `${service.az}, müraciət № ${caseNumber}.`,
  en: `${service.en}, application No. ${caseNumber}.`,
  ru: `${service.ru}, обращение № ${caseNumber}.`,
});

/** What is said of a reference: its number, and what it is called. */
const ofReference = { caseNumber: CaseNumber, reference: Words };

/** "Reference, No. …", the beginning of each. */
const aboutReference = (of: { reference: Texts; caseNumber: string }): Texts => ({
  az: `${of.reference.az}, № ${of.caseNumber}.`,
  en: `${of.reference.en}, No. ${of.caseNumber}.`,
  ru: `${of.reference.ru}, № ${of.caseNumber}.`,
});

/** Sentences one after another, language by language; what is null is not said. */
function joined(...parts: readonly (Texts | null)[]): Texts {
  const in_ = (locale: Locale) => parts.flatMap((part) => part?.[locale] ?? []).join(" ");
  return { az: in_("az"), en: in_("en"), ru: in_("ru") };
}

export const KINDS = {
  "case-received": kind({
    params: z.object({ ...ofCase, decideBy: Day.nullable() }),
    title: {
      az: "Müraciətiniz qeydə alındı",
      en: "Your application is registered",
      ru: "Ваше обращение зарегистрировано",
    },
    body: ({ decideBy, ...of }) =>
      joined(
        about(of),
        decideBy && {
          az: `Qərar ${formatDay(decideBy)} tarixinədək verilməlidir.`,
          en: `The decision is due by ${formatDay(decideBy)}.`,
          ru: `Решение должно быть принято до ${formatDay(decideBy)}.`,
        },
        {
          az: "İndi sizdən heç nə tələb olunmur.",
          en: "Nothing is needed from you now.",
          ru: "Сейчас от вас ничего не требуется.",
        },
      ),
    sms: news,
    asks: false,
  }),
  "information-requested": kind({
    params: z.object({ ...ofCase, answerBy: Day.nullable() }),
    title: {
      az: "Müraciətiniz üçün məlumat lazımdır",
      en: "Your application needs information",
      ru: "По вашему обращению нужны сведения",
    },
    body: ({ answerBy, ...of }) =>
      joined(
        about(of),
        {
          az: "Nəyin lazım olduğu müraciətdə yazılıb.",
          en: "What is needed stands in the application.",
          ru: "Что нужно, написано в обращении.",
        },
        answerBy && {
          az: `${formatDay(answerBy)} tarixinədək cavab verin.`,
          en: `Answer by ${formatDay(answerBy)}.`,
          ru: `Ответьте до ${formatDay(answerBy)}.`,
        },
        {
          az: "Cavabınıza qədər müddət dayanır, müraciətiniz itmir.",
          en: "The clock stops until you answer; your application stays.",
          ru: "До вашего ответа срок приостановлен, обращение сохраняется.",
        },
      ),
    sms: waits,
    asks: true,
  }),
  "decision-made": kind({
    params: z.object(ofCase),
    title: {
      az: "Müraciətiniz üzrə qərar verildi",
      en: "Your application is decided",
      ru: "По вашему обращению принято решение",
    },
    body: (of) =>
      joined(about(of), {
        az: "Qərar, onun səbəbləri və razı olmadıqda nə etmək olar, müraciətdə yazılıb.",
        en: "The decision, its reasons and what to do if you disagree stand in the application.",
        ru: "Решение, его причины и что делать при несогласии написаны в обращении.",
      }),
    sms: news,
    asks: false,
  }),
  "deadline-passed": kind({
    params: z.object({ ...ofCase, dueOn: Day }),
    title: {
      az: "Qərarı vaxtında vermədik",
      en: "We did not decide in time",
      ru: "Мы не приняли решение в срок",
    },
    body: ({ dueOn, ...of }) =>
      joined(about(of), {
        az: `Qərar ${formatDay(dueOn)} tarixinədək verilməli idi. Rəhbərlik xəbərdar edilib. Sizdən heç nə tələb olunmur.`,
        en: `The decision was due by ${formatDay(dueOn)}. Management has been told. Nothing is needed from you.`,
        ru: `Решение должно было быть принято до ${formatDay(dueOn)}. Руководство уведомлено. От вас ничего не требуется.`,
      }),
    sms: news,
    asks: false,
  }),
  "case-withdrawn": kind({
    params: z.object(ofCase),
    title: {
      az: "Müraciətiniz geri götürüldü",
      en: "Your application is withdrawn",
      ru: "Ваше обращение отозвано",
    },
    body: (of) =>
      joined(about(of), {
        az: "Bu müraciətə baxılmayacaq. Yenidən müraciət edə bilərsiniz.",
        en: "It will not be examined. You can apply again.",
        ru: "Оно рассматриваться не будет. Вы можете обратиться снова.",
      }),
    sms: news,
    asks: false,
  }),
  "case-changed": kind({
    params: z.object(ofCase),
    title: {
      az: "Müraciətinizdə dəyişiklik var",
      en: "Your application has changed",
      ru: "В вашем обращении есть изменения",
    },
    body: (of) =>
      joined(about(of), {
        az: "Nəyin dəyişdiyi müraciətin tarixçəsində yazılıb.",
        en: "What changed stands in its history.",
        ru: "Что изменилось, написано в его истории.",
      }),
    sms: news,
    asks: false,
  }),
  "reservation-made": kind({
    params: z.object({ ...ofCase, on: Day }),
    title: {
      az: "Yeriniz qeydə alındı",
      en: "Your place is registered",
      ru: "Ваше место зарегистрировано",
    },
    body: ({ on, ...of }) =>
      joined(about(of), {
        az: `Gün: ${formatDay(on)}. Gələ bilməsəniz, müraciəti geri götürün: yer başqasına verilər.`,
        en: `Day: ${formatDay(on)}. If you cannot come, withdraw the application: someone else gets the place.`,
        ru: `День: ${formatDay(on)}. Если не сможете прийти, отзовите обращение: место получит другой.`,
      }),
    sms: news,
    asks: false,
  }),
  "party-asked": kind({
    params: z.object(ofCase),
    title: {
      az: "Ailənizin müraciəti razılığınızı gözləyir",
      en: "An application of your family waits for your consent",
      ru: "Обращение вашей семьи ждёт вашего согласия",
    },
    body: (of) =>
      joined(about(of), {
        az: "Razı olub-olmamaq sizin seçiminizdir. Məlumatınız ailənin digər üzvlərinə göstərilmir; kimin imtina etdiyi də deyilmir.",
        en: "Whether you agree is your choice. Your data is not shown to the rest of the family, and we do not say who refused.",
        ru: "Соглашаться или нет, решаете вы. Ваши данные другим членам семьи не показываются; кто отказался, мы не говорим.",
      }),
    sms: waits,
    asks: true,
  }),
  "facts-changed": kind({
    params: z.object({
      caseNumber: CaseNumber,
      /** Every decision that was looked at again because of it. */
      affected: z.array(z.object(ofCase)).max(50),
    }),
    title: {
      az: "Məlumatınız düzəldildi",
      en: "Your data was corrected",
      ru: "Ваши данные исправлены",
    },
    body: ({ caseNumber, affected }) => {
      const list = (locale: Locale) =>
        affected.map((one) => `${one.service[locale]} (№ ${one.caseNumber})`).join("; ");
      return joined(
        {
          az: `Müraciət № ${caseNumber}.`,
          en: `Application No. ${caseNumber}.`,
          ru: `Обращение № ${caseNumber}.`,
        },
        affected.length > 0
          ? {
              az: `Bu məlumata əsaslanan qərarlara yenidən baxıldı: ${list("az")}.`,
              en: `The decisions that rest on it were looked at again: ${list("en")}.`,
              ru: `Решения, основанные на этих данных, пересмотрены: ${list("ru")}.`,
            }
          : {
              az: "Bu məlumata əsaslanan qərar yoxdur.",
              en: "No decision rests on it.",
              ru: "Решений, основанных на этих данных, нет.",
            },
      );
    },
    sms: news,
    asks: false,
  }),
  "question-answered": kind({
    params: z.object({ ...ofCase, answerBy: Day.nullable() }),
    title: {
      az: "Sualınıza cavab verildi",
      en: "Your question is answered",
      ru: "На ваш вопрос ответили",
    },
    body: ({ answerBy, ...of }) =>
      joined(
        about(of),
        {
          az: "Cavab müraciətdə yazılıb. Sizi qane edib-etmədiyini bildirin.",
          en: "The answer stands in the application. Say whether it is enough for you.",
          ru: "Ответ написан в обращении. Сообщите, устраивает ли он вас.",
        },
        answerBy && {
          az: `${formatDay(answerBy)} tarixinədək bildirməsəniz, müraciət bağlanır; yenidən soruşa bilərsiniz.`,
          en: `If you say nothing by ${formatDay(answerBy)}, the application is closed; you can ask again.`,
          ru: `Если не сообщите до ${formatDay(answerBy)}, обращение закроется; вы сможете спросить снова.`,
        },
      ),
    sms: waits,
    asks: true,
  }),
  "reference-issued": kind({
    params: z.object(ofReference),
    title: {
      az: "Sizə arayış verildi",
      en: "A reference was issued to you",
      ru: "Вам выдана справка",
    },
    body: (of) =>
      joined(aboutReference(of), {
        az: "Arayışı sizin iştirakınızla əməkdaş verib. Siz orada olmamısınızsa, bildirin.",
        en: "An officer issued it while you were there. If you were not, tell us.",
        ru: "Её выдал сотрудник в вашем присутствии. Если вас там не было, сообщите нам.",
      }),
    sms: news,
    asks: false,
  }),
  "reference-revoked": kind({
    params: z.object(ofReference),
    title: {
      az: "Arayışınız ləğv edildi",
      en: "Your reference is revoked",
      ru: "Ваша справка отозвана",
    },
    body: (of) =>
      joined(aboutReference(of), {
        az: "Onu yoxlayan hər kəs ləğv edildiyini görəcək; keçidlər bağlanıb. Bunu siz etməmisinizsə, bildirin.",
        en: "Whoever checks it reads that it is revoked; its links are closed. If it was not you, tell us.",
        ru: "Каждый, кто её проверит, увидит, что она отозвана; ссылки закрыты. Если это сделали не вы, сообщите нам.",
      }),
    sms: news,
    asks: false,
  }),
  "reference-superseded": kind({
    params: z.object(ofReference),
    title: {
      az: "Arayışınızdakı məlumat dəyişib",
      en: "The facts of your reference have changed",
      ru: "Данные вашей справки изменились",
    },
    body: (of) =>
      joined(aboutReference(of), {
        az: "Reyestr indi başqa məlumat verir və arayışı yoxlayan bunu görəcək. Lazımdırsa, yenisini alın.",
        en: "The register now says something else, and whoever checks the reference reads so. Get a new one if you need it.",
        ru: "Реестр теперь сообщает другое, и проверяющий справку это увидит. При необходимости получите новую.",
      }),
    sms: news,
    asks: false,
  }),
} as const;

export type Kind = keyof typeof KINDS;
export type ParamsOf<K extends Kind> = z.input<(typeof KINDS)[K]["params"]>;

export const KIND_CODES = Object.keys(KINDS) as [Kind, ...Kind[]];

/** The kind as data, without the narrow types of its parameters. */
function specOf(code: Kind): KindSpec<z.ZodType<{ caseNumber: string }>> {
  return KINDS[code] as unknown as KindSpec<z.ZodType<{ caseNumber: string }>>;
}

/** @throws ZodError for parameters that are not the kind's */
export function parseParams(code: Kind, params: unknown): { caseNumber: string } {
  return specOf(code).params.parse(params);
}

/** A message as it is read in the portal. */
export interface Told {
  title: string;
  body: string;
  asks: boolean;
}

/** @throws ZodError for parameters that are not the kind's */
export function tell(code: Kind, params: unknown, locale: Locale): Told {
  const { title, body, asks } = specOf(code);
  return { title: title[locale], body: body(parseParams(code, params))[locale], asks };
}

/** @throws ZodError for parameters that are not the kind's */
export function smsOf(code: Kind, params: unknown, locale: Locale): string {
  return specOf(code).sms(parseParams(code, params).caseNumber)[locale];
}

/** GSM 03.38, the default alphabet, without its second table. */
const GSM7 = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡" +
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);

/** Does it go out as one text message? */
export function fitsOneSms(text: string): boolean {
  const isGsm7 = [...text].every((sign) => GSM7.has(sign));
  return text.length <= (isGsm7 ? SMS_SIGNS.gsm7 : SMS_SIGNS.ucs2);
}
