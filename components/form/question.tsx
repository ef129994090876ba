import type { ReactNode } from "react";
import { figureText } from "@/components/pension";
import { Details, Icon } from "@/components/ui";
import { say, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { dayIn } from "@/lib/kernel/typed";
import type { Question, Wrong } from "@/lib/services";

/** What is wrong with an answer, in a sentence that names the limit. */
export function wrongText(locale: Locale, { error, limits }: Wrong): string {
  const t = translator(locale, "form");
  const figures = Object.fromEntries(
    Object.entries(limits).map(([name, figure]) => [name, figureText(locale, figure)]),
  );
  return t(`errors.${error}`, figures as never);
}

/**
 * ONE QUESTION, one screen: it is the h1. The control's id is the question's name, where the error summary
 * leads to. Without a line of client code: what was wrong comes back from the server with the page.
 */
export function QuestionField({
  locale,
  name,
  question,
  options,
  typed,
  wrong,
  crumb,
  isPrefilled,
}: {
  locale: Locale;
  name: string;
  question: Question;
  options: ReturnType<Question["options"]>;
  typed: string;
  wrong: Wrong | null;
  /** "Question 3 of 4 · Old-age allowance" */
  crumb: ReactNode;
  /** The answer comes from a register. */
  isPrefilled: boolean;
}) {
  const t = translator(locale, "form");
  const hints = [
    question.hint && say(question.hint, locale),
    question.optional && t("optional"),
    isPrefilled && t("prefilled"),
    question.kind === "text" && t("mostCharacters", { count: question.most }),
  ].filter((hint): hint is string => typeof hint === "string" && hint !== "");
  const ids = [hints.length > 0 && `${name}-hint`, wrong && `${name}-error`].filter(Boolean);
  const control = {
    "aria-describedby": ids.join(" ") || undefined,
    "aria-invalid": wrong ? (true as const) : undefined,
  };
  const said = (
    <>
      {hints.length > 0 && (
        <p className="hint" id={`${name}-hint`}>
          {hints.join(" · ")}
        </p>
      )}
      {wrong && (
        <p className="wrong" id={`${name}-error`}>
          <Icon name="alert" />
          <span>
            <span className="sr-only">{translator(locale, "ui")("errorLabel")} </span>
            {wrongText(locale, wrong)}
          </span>
        </p>
      )}
    </>
  );
  const heading = (
    <>
      <span className="src block mb-1">{crumb}</span>
      <h1 className="mb-2">{say(question.label, locale)}</h1>
    </>
  );
  const className = wrong ? "field has-error" : "field";
  const why = question.why && (
    <Details summary={t("why")}>
      <p>{say(question.why, locale)}</p>
    </Details>
  );
  if (question.kind === "choice" || question.kind === "day") {
    return (
      <>
        <fieldset className={className} aria-describedby={control["aria-describedby"]}>
          <legend>{heading}</legend>
          {said}
          {question.kind === "choice" ? (
            <Choices locale={locale} name={name} options={options} chosen={typed} />
          ) : (
            <DayFields locale={locale} name={name} typed={typed} isWrong={wrong !== null} />
          )}
        </fieldset>
        {why}
      </>
    );
  }
  return (
    <>
      <div className={className}>
        <label htmlFor={name}>{heading}</label>
        {said}
        {question.kind === "text" && question.most > LINE ? (
          <textarea
            {...control}
            id={name}
            name={name}
            className="input"
            rows={6}
            defaultValue={typed}
          />
        ) : (
          <input
            {...control}
            id={name}
            name={name}
            className={`input ${WIDTH[question.kind]}`}
            inputMode={question.kind === "whole" ? "numeric" : undefined}
            defaultValue={typed}
            autoComplete="off"
          />
        )}
      </div>
      {why}
    </>
  );
}

/** Longer answers are given several lines. */
const LINE = 100;

const WIDTH = {
  money: "w-day",
  whole: "w-number",
  text: "w-half",
  iban: "w-half",
  given: "",
} as const;

function Choices({
  locale,
  name,
  options,
  chosen,
}: {
  locale: Locale;
  name: string;
  options: ReturnType<Question["options"]>;
  chosen: string;
}) {
  return (
    <div className="mt-3">
      {options.map(({ value, label, hint }, index) => (
        <label key={value} className="choice">
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={chosen === value}
          />
          <span>
            <b>{say(label, locale)}</b>
            {hint && <span className="hint">{say(hint, locale)}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

/** A day in three boxes; the first is where an error leads to. */
function DayFields({
  locale,
  name,
  typed,
  isWrong,
}: {
  locale: Locale;
  name: string;
  typed: string;
  isWrong: boolean;
}) {
  const t = translator(locale, "form");
  const [day = "", month = "", year = ""] = partsOfDay(typed);
  const box = (part: "day" | "month" | "year", value: string, width: string, id: string) => (
    <div>
      <label htmlFor={id}>{t(part)}</label>
      <input
        id={id}
        name={`${name}.${part}`}
        className={`input ${width}`}
        inputMode="numeric"
        maxLength={part === "year" ? 4 : 2}
        defaultValue={value}
        aria-invalid={isWrong || undefined}
        autoComplete="off"
      />
    </div>
  );
  return (
    <div className="dates">
      {box("day", day, "box-2", name)}
      {box("month", month, "box-2", `${name}-month`)}
      {box("year", year, "box-4", `${name}-year`)}
    </div>
  );
}

/** What stands in the three boxes again; a day that was never one as it was typed. */
function partsOfDay(typed: string): string[] {
  const iso = dayIn(typed);
  if (iso) return iso.split("-").reverse();
  return typed.split(/[./ -]/).map((part) => part.slice(0, 4));
}

/** What a form posted for a question: of a day its three boxes, as one would write it. */
export function typedOf(form: FormData, name: string, kind: Question["kind"]): string | null {
  const text = (key: string) => {
    const value = form.get(key);
    return typeof value === "string" ? value : null;
  };
  if (kind !== "day") return text(name);
  const parts = [text(`${name}.day`), text(`${name}.month`), text(`${name}.year`)];
  if (parts.every((part) => part === null)) return text(name);
  const written = parts.map((part) => (part ?? "").trim());
  return written.every((part) => part === "") ? "" : written.join(".");
}
