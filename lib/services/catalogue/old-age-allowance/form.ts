import type { AnswersOf, Form } from "../../form";
import { bank } from "../../payment";
import { type Typed, yesNo } from "../../question";
import type { OldAgeAllowanceFacts } from "./facts";
import { isBetweenAges } from "./rules";

/** Five children lower the age by themselves: then nobody asks about an impairment. */
const MANY_CHILDREN = 5;

const childrenRaised = ({ pension }: OldAgeAllowanceFacts) =>
  pension === "unknown" || pension.special.childrenRaisedToEight === "unknown"
    ? null
    : pension.special.childrenRaisedToEight;

const isFather = ({ pension }: OldAgeAllowanceFacts) =>
  pension !== "unknown" && pension.sex === "male";

/** A child's impairment is told of the child, never of the parent: only the parent can say. */
function couldHaveRaisedDisabledChild(facts: OldAgeAllowanceFacts): boolean {
  const raised = childrenRaised(facts);
  if (raised === null || facts.pension === "unknown") return false;
  const { disabledChildrenRaisedToEight: told } = facts.pension.special;
  return isBetweenAges(facts) && told === "unknown" && raised > 0 && raised < MANY_CHILDREN;
}

function couldHaveRaisedAlone(typed: Typed, facts: OldAgeAllowanceFacts): boolean {
  if (!isFather(facts) || !isBetweenAges(facts)) return false;
  const raised = childrenRaised(facts);
  const disabled = couldHaveRaisedDisabledChild(facts) && typed.disabledChild === "yes";
  return disabled || (raised !== null && raised >= MANY_CHILDREN);
}

export const questions = {
  disabledChild: yesNo<OldAgeAllowanceFacts>({
    label: {
      az: "Əlilliyi olan övladınızı 8 yaşınadək böyütmüsünüzmü?",
      en: "Did you raise a child with a disability to the age of 8?",
      ru: "Вырастили ли вы ребёнка с инвалидностью до 8 лет?",
    },
    hint: {
      az: "Əlillik uşağa 8 yaşı tamam olanadək müəyyən edilmiş olmalıdır.",
      en: "The disability must have been established before the child turned 8.",
      ru: "Инвалидность должна быть установлена до исполнения ребёнку 8 лет.",
    },
    why: {
      az: "Belə valideynlər üçün müavinət yaşı 5 il tezdir. Reyestr əlilliyi yalnız uşağın özü barədə bildirir.",
      en: "For such parents the age is 5 years lower. The register tells of a disability only to the child.",
      ru: "Для таких родителей возраст на 5 лет ниже. Об инвалидности реестр сообщает только самому ребёнку.",
    },
    when: (_, facts) => couldHaveRaisedDisabledChild(facts),
  }),
  raisedAlone: yesNo<OldAgeAllowanceFacts>({
    label: {
      az: "Uşaqları anasız böyütmüsünüzmü?",
      en: "Did you raise the children without their mother?",
      ru: "Вырастили ли вы детей без их матери?",
    },
    hint: {
      az: "Anası vəfat edib və ya itkin düşüb, valideynlik hüququndan məhrum edilib, yaxud məhkəmə uşaqları sizə verib.",
      en: "She died or went missing, lost her parental rights, or a court left the children to you.",
      ru: "Мать умерла или пропала без вести, лишена родительских прав, либо суд оставил детей вам.",
    },
    why: {
      az: "Atalar üçün yaş yalnız bu hallarda 5 il azaldılır.",
      en: "For fathers the age is 5 years lower only in these cases.",
      ru: "Для отцов возраст снижается на 5 лет только в этих случаях.",
    },
    when: couldHaveRaisedAlone,
  }),
  bank: bank<OldAgeAllowanceFacts>(),
};

export type OldAgeAllowanceAnswers = AnswersOf<typeof questions>;

export const form: Form<OldAgeAllowanceFacts> = { questions };
