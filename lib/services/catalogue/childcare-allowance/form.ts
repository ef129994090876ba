import type { IsoDate } from "@/lib/kernel/date";
import { onDay } from "@/lib/law/assessment";
import { finOf } from "../../fin-question";
import type { Answers, AnswersOf, Form } from "../../form";
import type { Child } from "../../heard-facts";
import { bank } from "../../payment";
import { choice, day, type Option, type Typed, type Wrong } from "../../question";
import type { ChildcareFacts } from "./facts";

/** None of those whom the registers name. */
export const ANOTHER_CHILD = "another";

/** A leave is asked for before it begins: after the maternity leave, say. */
const MOST_MONTHS_AHEAD = 6;

const childrenIn = ({ children }: ChildcareFacts): readonly Child[] =>
  children === "unknown" ? [] : children;

const cares = (typed: Typed) => typed.carer === "me";

const isAnother = (typed: Typed, facts: ChildcareFacts) =>
  cares(typed) && (childrenIn(facts).length === 0 || typed.child === ANOTHER_CHILD);

const dotted = (on: IsoDate) => on.split("-").toReversed().join(".");

function childOption({ fin, name, bornOn }: Child): Option {
  const on = dotted(bornOn);
  return {
    value: fin,
    label: { az: name, en: name, ru: name },
    hint: { az: `doğulub: ${on}`, en: `born on ${on}`, ru: `дата рождения: ${on}` },
  };
}

export const questions = {
  carer: choice<"me" | "someone-else", ChildcareFacts>({
    label: {
      az: "Uşağa kim qulluq edir?",
      en: "Who looks after the child?",
      ru: "Кто ухаживает за ребёнком?",
    },
    hint: {
      az: "Müavinət işdən qulluq məzuniyyətinə çıxan şəxsə verilir.",
      en: "The allowance is paid to whoever is on leave from work to do so.",
      ru: "Пособие выплачивается тому, кто для этого находится в отпуске с работы.",
    },
    options: [
      { value: "me", label: { az: "Mən", en: "I do", ru: "Я" } },
      {
        value: "someone-else",
        label: { az: "Başqa şəxs", en: "Somebody else", ru: "Другой человек" },
      },
    ],
  }),
  child: choice<string, ChildcareFacts>({
    label: { az: "Hansı uşağa görə?", en: "For which child?", ru: "За каким ребёнком?" },
    hint: {
      az: "Qanunvericilik 3 yaşınadək uşaqları nəzərdə tutur.",
      en: "The law is about children until the age of 3.",
      ru: "Закон говорит о детях до 3 лет.",
    },
    when: (typed, facts) => cares(typed) && childrenIn(facts).length > 0,
    options: (facts) => [
      ...childrenIn(facts).map(childOption),
      {
        value: ANOTHER_CHILD,
        label: { az: "Başqa uşaq", en: "Another child", ru: "Другой ребёнок" },
      },
    ],
  }),
  childFin: finOf<ChildcareFacts>({
    label: { az: "Uşağın FİN-i", en: "FIN of the child", ru: "ФИН ребёнка" },
    hint: {
      az: "Doğum haqqında şəhadətnamədə və ya şəxsiyyət vəsiqəsində yazılıb: 7 simvol.",
      en: "It stands on the birth certificate or the identity card: 7 characters.",
      ru: "Указан в свидетельстве о рождении или удостоверении личности: 7 символов.",
    },
    why: {
      az: "Əməkdaş doğum aktını bu nömrə ilə yoxlayır. Burada heç nə axtarılmır.",
      en: "An officer checks the act of birth by it. Nothing is looked up here.",
      ru: "По нему сотрудник проверит акт о рождении. Здесь ничего не ищется.",
    },
    when: isAnother,
  }),
  childBornOn: day<ChildcareFacts>({
    label: {
      az: "Uşaq nə vaxt doğulub?",
      en: "When was the child born?",
      ru: "Когда родился ребёнок?",
    },
    when: isAnother,
  }),
  relation: choice<
    "parent" | "grandparent" | "guardian" | "other-relative" | "not-relative",
    ChildcareFacts
  >({
    label: {
      az: "Uşaqla qohumluq dərəcəniz nədir?",
      en: "Who are you to the child?",
      ru: "Кем вы приходитесь ребёнку?",
    },
    when: isAnother,
    options: [
      { value: "parent", label: { az: "Ana və ya ata", en: "Parent", ru: "Мать или отец" } },
      {
        value: "grandparent",
        label: { az: "Nənə və ya baba", en: "Grandparent", ru: "Бабушка или дедушка" },
      },
      { value: "guardian", label: { az: "Qəyyum", en: "Guardian", ru: "Опекун" } },
      {
        value: "other-relative",
        label: { az: "Başqa qohum", en: "Another relative", ru: "Другой родственник" },
      },
      {
        value: "not-relative",
        label: { az: "Qohum deyiləm", en: "No relative", ru: "Не родственник" },
      },
    ],
  }),
  leaveFrom: day<ChildcareFacts>({
    label: {
      az: "Uşağa qulluq məzuniyyətiniz hansı gündən başlayır?",
      en: "On what day does your leave to look after the child begin?",
      ru: "С какого дня ваш отпуск по уходу за ребёнком?",
    },
    hint: {
      az: "Analar üçün, adətən, hamiləlik və doğuş məzuniyyətindən sonrakı gün.",
      en: "For mothers usually the day after the maternity leave.",
      ru: "Для матерей обычно день после отпуска по беременности и родам.",
    },
    why: {
      az: "Müavinət bu gündən hesablanır. Bunu heç bir reyestr bildirmir.",
      en: "The allowance is due from that day. No register tells it.",
      ru: "Пособие полагается с этого дня. Ни один реестр его не сообщает.",
    },
    when: cares,
    monthsAhead: MOST_MONTHS_AHEAD,
  }),
  bank: { ...bank<ChildcareFacts>(), when: cares },
};

export type ChildcareAnswers = AnswersOf<typeof questions>;

/** The birthday of the child the answers are about, from the register where it names the child. */
export function bornOnOf(
  { children, confirmed }: ChildcareFacts,
  answers: ChildcareAnswers,
): IsoDate | null {
  const known = children === "unknown" ? [] : children;
  const named = known.find(({ fin }) => fin === answers.child);
  return named?.bornOn ?? confirmed?.bornOn ?? answers.childBornOn ?? null;
}

/** Nobody is on leave for a child who is not born. */
function check(answers: Answers, facts: ChildcareFacts): Readonly<Record<string, Wrong>> {
  const said: ChildcareAnswers = answers;
  const bornOn = bornOnOf(facts, said);
  const { leaveFrom } = said;
  if (!bornOn || !leaveFrom || leaveFrom >= bornOn) return {};
  return { leaveFrom: { error: "day-early", limits: { first: onDay(bornOn) } } };
}

export const form: Form<ChildcareFacts> = { questions, check };
