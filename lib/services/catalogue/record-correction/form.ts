import { INSTITUTIONS } from "@/lib/access/institutions";
import { findRegister, REGISTERS } from "@/lib/registers/catalogue";
import type { AnswersOf, Form } from "../../form";
import { choice, day, text } from "../../question";

/** Nothing is looked up: the person has the record before them, and it need not be opened again for this. */
export type CorrectionFacts = Readonly<Record<string, never>>;

/** Of either text. */
const LONGEST = 1_000;

const questions = {
  register: choice<string, CorrectionFacts>({
    label: {
      az: "Səhv hansı reyestrdədir?",
      en: "Which register is wrong?",
      ru: "В каком реестре ошибка?",
    },
    hint: {
      az: "«Məlumatlarım» səhifəsində hər məlumatın yanında mənbəyi yazılıb. Məlumat çatmırsa, onu verməli olan reyestri seçin.",
      en: "On “My data” the source stands beside each fact. If something is missing, choose the register that should hold it.",
      ru: "На странице «Мои данные» рядом с каждым сведением указан источник. Если чего-то не хватает, выберите реестр, где это должно быть.",
    },
    why: {
      az: "Məlumatı yalnız reyestri aparan qurum düzəldə bilər. Müraciətiniz birbaşa ora gedir.",
      en: "Only the institution that keeps the register can correct it. Your request goes straight there.",
      ru: "Исправить может только ведомство, которое ведёт реестр. Обращение идёт прямо туда.",
    },
    options: REGISTERS.map(({ code, name, institution }) => {
      const { short } = INSTITUTIONS[institution];
      return {
        value: code,
        label: {
          az: `${name.az} (${short})`,
          en: `${name.en} (${short})`,
          ru: `${name.ru} (${short})`,
        },
      };
    }),
  }),
  wrong: text<CorrectionFacts>({
    label: { az: "Nə səhvdir?", en: "What is wrong?", ru: "Что неверно?" },
    hint: {
      az: "Reyestrdə necə yazıldığını göstərin. Məsələn: «Ünvan: Nar küç. 12».",
      en: "Write what the register says. For example: “Address: Nar street 12”.",
      ru: "Напишите, как указано в реестре. Например: «Адрес: ул. Нар, 12».",
    },
    longest: LONGEST,
  }),
  right: text<CorrectionFacts>({
    label: { az: "Necə olmalıdır?", en: "What is right?", ru: "Как должно быть?" },
    longest: LONGEST,
  }),
  since: day<CorrectionFacts>({
    label: {
      az: "Bu hansı gündən belədir?",
      en: "Since when has this been so?",
      ru: "С какого дня это так?",
    },
    hint: {
      az: "Bilmirsinizsə, boş saxlayın.",
      en: "If you do not know, leave it empty.",
      ru: "Если не знаете, оставьте пустым.",
    },
    why: {
      az: "Bu gündən sonra verilmiş qərarlara yenidən baxmaq üçün.",
      en: "So that decisions made after that day can be looked at again.",
      ru: "Чтобы пересмотреть решения, принятые после этого дня.",
    },
    optional: true,
  }),
};

export type CorrectionAnswers = AnswersOf<typeof questions>;

export const form: Form<CorrectionFacts> = { questions };

/** The institution that keeps the register that was chosen. @throws Error for no register */
export function ownerOf({ register }: CorrectionAnswers) {
  const found = findRegister(register ?? "");
  if (!found) throw new Error(`no register ${register}`);
  return found.institution;
}
