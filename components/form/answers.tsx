import { figureText } from "@/components/pension";
import { Fact, FactList } from "@/components/ui";
import { say, translator } from "@/lib/i18n";
import { isIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { money, onDay } from "@/lib/law/assessment";
import type { Answers, Passport } from "@/lib/services";

/** An answer as it is read: the option's words, an amount, a day. */
export function answerText(
  locale: Locale,
  passport: Pick<Passport, "form">,
  facts: unknown,
  name: string,
  value: unknown,
): string {
  const t = translator(locale, "form");
  if (value === undefined || value === null || value === "") return t("noAnswer");
  const question = passport.form.questions[name];
  if (question?.kind === "choice") {
    const option = question.options(facts).find((one) => one.value === value);
    return option ? say(option.label, locale) : String(value);
  }
  if (question?.kind === "money" && typeof value === "number") {
    return figureText(locale, money(value));
  }
  if (typeof value === "string" && isIsoDate(value)) return figureText(locale, onDay(value));
  return String(value);
}

/** WHAT WAS ANSWERED, each with its question and, while it is a draft, a link to change it. */
export function AnswerList({
  locale,
  passport,
  facts,
  answers,
  asked = Object.keys(passport.form.questions).filter((name) => name in answers),
  changeAt,
}: {
  locale: Locale;
  passport: Passport;
  facts: unknown;
  answers: Answers;
  /** Names of the questions, in their order; where none are named, those that were answered. */
  asked?: readonly string[];
  /** Address of a question's screen; absent where nothing can be changed any more. */
  changeAt?: (name: string) => string;
}) {
  const t = translator(locale, "form");
  return (
    <FactList>
      {asked.map((name) => {
        const question = passport.form.questions[name];
        if (!question || question.kind === "given") return null;
        const label = say(question.label, locale);
        return (
          <Fact
            key={name}
            label={label}
            note={
              changeAt && (
                <a href={changeAt(name)}>
                  {t("change")}
                  <span className="sr-only">: {label}</span>
                </a>
              )
            }
          >
            <span className="whitespace-pre-line">
              {answerText(locale, passport, facts, name, answers[name])}
            </span>
          </Fact>
        );
      })}
    </FactList>
  );
}
