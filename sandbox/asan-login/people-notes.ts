import type { Texts } from "@/lib/kernel/texts";
import type { DeskRole, ListedPerson } from "@/sandbox/world";

/** What is said of an example person in the list on the first page. */

const ROLES: Readonly<Record<DeskRole, Texts>> = {
  operator: { az: "Operator", en: "Operator", ru: "Оператор" },
  caseworker: { az: "İcraçı mütəxəssis", en: "Caseworker", ru: "Специалист по делам" },
  supervisor: { az: "Rəhbər", en: "Supervisor", ru: "Руководитель" },
  data_protection_officer: {
    az: "Məlumatların mühafizəsi üzrə məsul şəxs",
    en: "Data protection officer",
    ru: "Ответственный за защиту данных",
  },
  analyst: { az: "Analitik", en: "Analyst", ru: "Аналитик" },
};

/** The world says it in English; here in the other two languages, by FIN. */
const TRANSLATED: Readonly<Record<string, Omit<Texts, "en">>> = {
  TST4K7Q: {
    az: "Dul qadın, qardaşı oğlunun qəyyumu; iki reyestrdə ünvanı fərqlidir; ödənilməmiş aylar",
    ru: "Вдова, опекун племянника; в двух реестрах разные адреса; есть неоплаченные месяцы",
  },
  TST9M3D: {
    az: "16 yaş, qəyyumluqda olan yetim; təhsil reyestri onun barəsində cavab vermir",
    ru: "16 лет, сирота под опекой; реестр образования о нём не отвечает",
  },
  TST7G5U: { az: "Müəllim, Sevincin qızı", ru: "Учительница, дочь Севиндж" },
  TST2B8D: {
    az: "Əlillik 55 %, fondun dərc etdiyi pensiya nümunəsi",
    ru: "Инвалидность 55 %, опубликованный фондом пример пенсии",
  },
  TST5T2R: { az: "Üç uşaq atası, neft-qaz sahəsi", ru: "Отец троих детей, нефтегазовая отрасль" },
  TST8N4G: {
    az: "Üç uşaq anası, kiçiyi bu ay doğulub",
    ru: "Мать троих детей, младший родился в этом месяце",
  },
  TST3S5H: {
    az: "15.12.2026-da 65 yaşı tamam olur: gələcək pensiyaçı",
    ru: "15.12.2026 исполнится 65 лет: будущий пенсионер",
  },
  TST7Z2F: {
    az: "Gələcək pensiyaçının həyat yoldaşı, heç vaxt sığortalanmayıb",
    ru: "Жена будущего пенсионера, никогда не была застрахована",
  },
  TST9A7T: {
    az: "Atası da müraciət edə bilər: maraqların toqquşması",
    ru: "Может обратиться и её отец: конфликт интересов",
  },
  TST2K4B: { az: "2018-ci ildən pensiya alır", ru: "Получает пенсию с 2018 года" },
  TST8K6N: {
    az: "30.09.2026-da ştat ixtisarı ilə işini itirib; qızını tək böyüdür",
    ru: "Потеряла работу по сокращению 30.09.2026; одна воспитывает дочь",
  },
  TST4E9Y: {
    az: "Daimi yaşamaq icazəsi olan əcnəbi",
    ru: "Иностранец с разрешением на постоянное проживание",
  },
  TST1R3X: {
    az: "Şəxsiyyət vəsiqəsi və ünvandan başqa heç nə",
    ru: "Ничего, кроме удостоверения личности и адреса",
  },
  TST6U8K: {
    az: "Reyestrlər bir-birinə ziddir: ad, əmək haqqı, ailə vəziyyəti, ünvan",
    ru: "Реестры противоречат друг другу: имя, зарплата, семейное положение, адрес",
  },
  TST7L3H: {
    az: "Lənkəranda müəllim; diplom reyestri cavab vermir",
    ru: "Учительница в Лянкяране; реестр дипломов молчит",
  },
  TST3F6K: { az: "Dövlət qulluqçusu", ru: "Государственный служащий" },
  TST9E2A: {
    az: "Sahibkar, əlavə işi var, 29 fevralda doğulub",
    ru: "Предприниматель с работой по совместительству, родился 29 февраля",
  },
  TST2N7R: {
    az: "Tələbə, hərbi xidmətdən möhləti var",
    ru: "Студент, отсрочка от военной службы",
  },
  TST4F7M: {
    az: "19.01.2027-də 65 yaşı tamam olur, 42 il fasiləsiz staj; hesabı ilk ayından bəllidir",
    ru: "19.01.2027 исполнится 65 лет; 42 года стажа; счёт известен с первого месяца",
  },
  TST8C5D: {
    az: "02.11.2026-da 65 yaşı tamam olub; 2006-cı ilədək stajının çoxu hesabda yoxdur, kapitalı minimumdan azdır",
    ru: "65 лет исполнилось 02.11.2026; большей части стажа до 2006 года на счёте нет, капитал ниже минимального",
  },
  TST2W6P: {
    az: "2019-cu ildən pensiyaçıdır və işləyir: altı ildən çox yeni sığorta haqqı",
    ru: "Пенсионер с 2019 года, продолжает работать: более шести лет новых взносов",
  },
  TST9H4B: {
    az: "Beş uşağı səkkiz yaşınadək böyüdüb: pensiya yaşı beş il tez; uşağa qulluq staja sayılır",
    ru: "Вырастила пятерых детей до восьми лет: пенсия на пять лет раньше; уход за ребёнком идёт в стаж",
  },
  TST2B1Y: { az: "Solmazın böyük oğlu", ru: "Старший сын Солмаз" },
  TST4V8S: { az: "Solmazın qızı", ru: "Дочь Солмаз" },
  TST6P1R: { az: "Solmazın ikinci qızı", ru: "Вторая дочь Солмаз" },
  TST3R9M: { az: "Solmazın kiçik oğlu", ru: "Младший сын Солмаз" },
  TST8F2D: { az: "Solmazın sonbeşiyi, 19 yaş", ru: "Младшая дочь Солмаз, 19 лет" },
  TST6P3Q: {
    az: "İki uşağı ilə dul qadın, ailə başçısını itirməyə görə pensiya alır",
    ru: "Вдова с двумя детьми, получает пенсию по случаю потери кормильца",
  },
  TST7C2S: {
    az: "Fərdi hesab reyestri onun barəsində heç vaxt cavab verməyib",
    ru: "Реестр лицевых счетов о нём ни разу не ответил",
  },
  TST3J8V: {
    az: "Staja sayılan hərbi xidmət, bir ayda iki işəgötürən, haqqı ayların yarısına ödəyən işəgötürən",
    ru: "Служба в армии в стаже, два работодателя в одном месяце, один платил лишь за половину месяцев",
  },
  TST5M9H: {
    az: "12 il zərərli şəraitdə işləyib: pensiya yaşı beş il tez, 06.04.2028-də",
    ru: "12 лет во вредных условиях: пенсия на пять лет раньше, 06.04.2028",
  },
  TST7S2V: {
    az: "19.10.2026-dan 13.11.2026-dək xəstə olub: vərəqəsi işəgötürənin on dörd günündən uzundur",
    ru: "Болел с 19.10 по 13.11.2026: листок длиннее четырнадцати дней работодателя",
  },
  TST3T8V: {
    az: "20.07.2026-dan hamiləlik və doğuş məzuniyyətindədir, səkkiz həftəlik oğlu var",
    ru: "В отпуске по беременности и родам с 20.07.2026, сыну восемь недель",
  },
  TST8A6S: {
    az: "İki əmək qabiliyyətsizliyi vərəqəsi var, fond onun barəsində cavab vermir",
    ru: "Два листка нетрудоспособности, а фонд о ней не отвечает",
  },
  TST9V4S: {
    az: "67 yaş, heç vaxt sığortalanmayıb, işləmir: pensiya yox, yaşa görə müavinət",
    ru: "67 лет, никогда не была застрахована, не работает: не пенсия, а пособие по возрасту",
  },
  TST6Z3F: {
    az: "66 yaş, işləmir; fərdi hesab reyestri onun barəsində heç vaxt cavab verməyib",
    ru: "66 лет, не работает; реестр лицевых счетов о нём ни разу не ответил",
  },
  TST2R8S: {
    az: "Müəssisənin ləğvi ilə 10.11.2026-da işini itirib; işaxtarandır, statusu hələ yoxdur",
    ru: "Потерял работу при ликвидации 10.11.2026; ищет работу, статуса безработного ещё нет",
  },
};

export function noteOn({ fin, special, desk }: ListedPerson): Texts {
  const own = TRANSLATED[fin];
  const en = special.charAt(0).toUpperCase() + special.slice(1);
  const note: Texts = own ? { ...own, en } : { az: en, en, ru: en };
  if (!desk) return note;

  const role = ROLES[desk.role];
  const say = (locale: keyof Texts) =>
    [`${role[locale]}, ${desk.unit[locale]}`, own && note[locale]].filter(Boolean).join(". ");
  return { az: say("az"), en: say("en"), ru: say("ru") };
}
