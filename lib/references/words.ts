import type { Texts } from "@/lib/kernel/texts";

/** WORDS OF THE SHEET that every kind shares. A place in braces is filled in. */
export const SHEET = {
  subtitle: {
    az: "Elektron arayış",
    en: "Electronic reference",
    ru: "Электронная справка",
  },
  number: { az: "Nömrə", en: "Number", ru: "Номер" },
  issued: { az: "Verilib", en: "Issued", ru: "Выдана" },
  validUntil: { az: "Etibarlılığın son günü", en: "Valid until", ru: "Действительна до" },
  name: { az: "Soyadı, adı, ata adı", en: "Name", ru: "Фамилия, имя, отчество" },
  fin: { az: "FİN", en: "FIN", ru: "FIN" },
  bornOn: { az: "Doğum tarixi", en: "Date of birth", ru: "Дата рождения" },
  address: { az: "Qeydiyyat ünvanı", en: "Registered address", ru: "Адрес регистрации" },
  recipient: { az: "Təqdim olunur", en: "To be shown to", ru: "Предъявляется" },
  anywhere: { az: "Tələb olunan yerə", en: "Wherever required", ru: "По месту требования" },
  purpose: { az: "Məqsəd", en: "Purpose", ru: "Цель" },
  leftOut: {
    az: "Sahibinin istəyi ilə göstərilməyib",
    en: "Left out at the holder's wish",
    ru: "Не указано по желанию владельца",
  },
  sources: { az: "Mənbə", en: "Source", ru: "Источник" },
  verify: {
    az: "Arayışın həqiqiliyini yoxlayın",
    en: "Verify this reference",
    ru: "Проверьте подлинность справки",
  },
  verifyText: {
    az: "QR kodu oxudun və ya kodu göstərilən ünvanda yazın. Giriş tələb olunmur. Hər yoxlama arayışın sahibinə görünür.",
    en: "Scan the QR code, or type the code at the address shown. No sign-in is needed. The holder sees every check.",
    ru: "Отсканируйте QR-код или введите код по указанному адресу. Вход не нужен. Владелец видит каждую проверку.",
  },
  qr: {
    az: "QR kod: yoxlama səhifəsinin ünvanı və imzalanmış nömrə",
    en: "QR code: the address of the page that verifies it, and the signed number",
    ru: "QR-код: адрес страницы проверки и подписанный номер",
  },
  seal: { az: "Elektron möhür", en: "Electronic seal", ru: "Электронная печать" },
  sealNote: {
    az: "Fayl möhürlənib: hər dəyişiklik aşkar olunur.",
    en: "The file is sealed; every change to it shows.",
    ru: "Файл скреплён печатью: любое изменение обнаруживается.",
  },
  sealOf: {
    az: "Qurumun elektron möhürü: {institution}",
    en: "Electronic seal of the institution: {institution}",
    ru: "Электронная печать учреждения: {institution}",
  },
  sealReason: {
    az: "Arayışın verilməsi, № {number}",
    en: "Issue of reference No. {number}",
    ru: "Выдача справки № {number}",
  },
  place: { az: "Bakı", en: "Baku", ru: "Баку" },
  emblem: {
    az: "e-sosial portalının nişanı",
    en: "Emblem of the e-sosial portal",
    ru: "Эмблема портала e-sosial",
  },
  footer: {
    az: "«e-sosial» portalında elektron formada verilib · № {number}",
    en: "Issued electronically at the e-sosial portal · No. {number}",
    ru: "Выдана в электронной форме на портале «e-sosial» · № {number}",
  },
  facts: {
    az: "Arayışın məlumatı proqramlar üçün (JSON)",
    en: "The facts of the reference for programs (JSON)",
    ru: "Данные справки для программ (JSON)",
  },
} as const satisfies Record<string, Texts>;

/** Why a sheet cannot be printed, said to whoever ordered it. */
export const UNPRINTABLE: Texts = {
  az: "Arayışda yazılmalı olan mətndə («{text}») çap edə bilmədiyimiz hərflər var. Heç nə verilmədi. Mətni özünüz yazmısınızsa, onu latın və ya kiril hərfləri ilə yazın; reyestrdəndirsə, onun düzəldilməsini istəyin.",
  en: "The text to be written (“{text}”) has letters that we cannot print. Nothing was issued. If you typed it yourself, write it in Latin or Cyrillic letters; if it is a register's, ask for its correction.",
  ru: "В тексте справки («{text}») есть буквы, которые мы не можем напечатать. Ничего не выдано. Если вы ввели его сами, напишите латиницей или кириллицей; если он из реестра, запросите исправление.",
};

export const TOO_LONG: Texts = {
  az: "Reyestrdəki məlumat bir arayışa sığmır. Heç nə verilmədi. İstəyə görə əlavə edilən hissələri çıxarın.",
  en: "What the register holds does not fit into one reference. Nothing was issued. Leave out optional parts.",
  ru: "Данные реестра не помещаются в одну справку. Ничего не выдано. Уберите необязательные части.",
};
