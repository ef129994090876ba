import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { QuestionField, wrongText } from "@/components/form";
import { ToErrors } from "@/components/form/to-errors";
import { Button, ErrorSummary } from "@/components/ui";
import { say, translator } from "@/lib/i18n";
import { findPassport, readAnswer } from "@/lib/services";
import { localeOf } from "../../../../request";
import { OWN_TITLE, titled } from "../../../../title";
import { answerAction } from "../../../actions";
import {
  ApplicationScreen,
  applicationOf,
  applyPath,
  lacksAccess,
  type ServiceProps,
} from "../../application";
import { Hidden } from "../../hidden";

interface Props extends Omit<ServiceProps, "params"> {
  params: Promise<{ locale: string; service: string; question: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await localeOf(params);
  const { service, question } = await params;
  if (!findPassport(service)?.form.questions[question]) notFound();
  return OWN_TITLE;
}

/** One question. What was typed before stands in it, right or wrong; a wrong answer says what is wrong. */
export default async function QuestionPage({ params, searchParams }: Props) {
  const application = await applicationOf(params);
  if (lacksAccess(application))
    redirect(applyPath(application.locale, application.passport) as Route);
  const { question: name } = await params;
  const { tried, review } = await searchParams;
  const { locale, passport, typed, facts, asked, draft, visit } = application;
  const question = passport.form.questions[name];
  if (!question || !asked.includes(name)) notFound();
  const number = asked.indexOf(name) + 1;
  const read =
    tried === "1" ? readAnswer(question, typed[name], facts, visit.ctx.clock.today()) : null;
  const wrong = read && !read.ok ? read.wrong : null;
  const t = translator(locale, "form");
  const previous = asked[number - 2];
  const back =
    review === "1"
      ? applyPath(locale, passport, "/review")
      : applyPath(locale, passport, previous ? `/question/${previous}` : "");
  const heading = say(question.label, locale);
  const title = wrong ? translator(locale, "ui")("errorPrefix", { title: heading }) : heading;
  return (
    <ApplicationScreen application={application} back={{ href: back, label: t("back") }}>
      <title>{titled(title, locale)}</title>
      {wrong && (
        <>
          <ErrorSummary
            locale={locale}
            errors={[{ id: name, message: wrongText(locale, wrong) }]}
          />
          <ToErrors attempt={visit.ctx.requestId} />
        </>
      )}
      <form action={answerAction} className="stack-3" autoComplete="off" noValidate>
        <Hidden application={application} />
        <input type="hidden" name="question" value={name} />
        {review === "1" && <input type="hidden" name="review" value="1" />}
        <QuestionField
          locale={locale}
          name={name}
          question={question}
          options={question.options(facts)}
          typed={typed[name] ?? ""}
          wrong={wrong}
          crumb={`${t("question", { number, total: asked.length })} · ${say(passport.title, locale)}`}
          isPrefilled={draft?.typed[name] === undefined && typed[name] !== undefined}
        />
        <div className="row">
          <Button>{t("next")}</Button>
          <button type="submit" name="later" value="1" className="go">
            {t("later")}
          </button>
        </div>
      </form>
    </ApplicationScreen>
  );
}
