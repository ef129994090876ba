import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccessAbout } from "@/components/access";
import {
  CaseAnswer,
  CaseDecision,
  CaseHistory,
  CaseTime,
  Household,
  NoticeTime,
  STATE_MARK,
  Where,
} from "@/components/cases";
import { CaseWatch } from "@/components/cases/case-watch";
import { AnswerList, SentFiles } from "@/components/form";
import { BackLink, Button, GoLink, Notice, Sheet, StateWord } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { appealUntil, type CaseView, viewCase } from "@/lib/cases";
import { formatDay, localePath, say, translator } from "@/lib/i18n";
import { findOffices } from "@/lib/identity";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { findPassport, type Passport } from "@/lib/services";
import { portal, shown } from "@/lib/web";
import { Cabinet } from "../../cabinet";
import type { SearchParams } from "../../query";
import { localeOf } from "../../request";
import { visitOf } from "../../visit";
import {
  acceptAction,
  appealAction,
  contestAction,
  provideAction,
  withdrawAction,
} from "../actions";
import { WordsBox } from "./words-box";

interface Props {
  params: Promise<{ locale: string; caseId: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "cases")("title") };
}

/** Where is my application: the state, the time, what comes next, and what I can do. */
export default async function CasePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { caseId } = await params;
  const query = await searchParams;
  const visit = await visitOf(locale);
  const view = await shown(viewCase(visit.ctx, { caseId }), locale);
  const passport = findPassport(view.service) ?? notFound();
  const units = [view.office, ...view.events.flatMap(({ by }) => by.unit ?? [])];
  const [{ person }, offices] = await Promise.all([
    viewPerson(visit.ctx, {}),
    findOffices(portal().db, units),
  ]);
  const t = translator(locale, "cases");
  const today = visit.ctx.clock.today();
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <BackLink href={localePath(locale, "/cases")}>{t("title")}</BackLink>
        <h1>{say(passport.title, locale)}</h1>
        <p className="soft">{t("number", { number: view.number })}</p>
      </div>
      <div className="split">
        <div className="stack-6">
          <Receipt locale={locale} view={view} isSent={query.sent === "1"} />
          {query.already === "1" && <Already locale={locale} />}
          {query.refused === "1" && (
            <Notice kind="refused" title={t("conflict")} live>
              <p>{t("conflictMore")}</p>
            </Notice>
          )}
          <section className="sheet pad stack-3" aria-label={t(`states.${view.state}`)}>
            <p>
              <StateWord state={STATE_MARK[view.state]}>{t(`states.${view.state}`)}</StateWord>
            </p>
            <CaseTime locale={locale} view={view} today={today} />
            {view.place === null && <NoticeTime locale={locale} notice={view.notice} />}
          </section>
          <Household locale={locale} view={view} passport={passport} />
          <Requested locale={locale} view={view} />
          {view.access && <AccessAbout locale={locale} entry={view.access.entry} />}
          <CaseAnswer locale={locale} view={view} />
          <Enough locale={locale} view={view} passport={passport} />
          <CaseDecision locale={locale} view={view} passport={passport} />
          <section className="stack-3">
            <h2>{t("progress")}</h2>
            <CaseHistory locale={locale} view={view} units={offices} />
          </section>
          <Sheet title={t("answers")}>
            <AnswerList
              locale={locale}
              passport={passport}
              facts={view.facts}
              answers={view.answers}
            />
            {view.files.length > 0 && (
              <SentFiles locale={locale} files={view.files} under={`/api/cases/${caseId}/files`} />
            )}
          </Sheet>
          <Appeal locale={locale} view={view} passport={passport} today={today} />
        </div>
        <aside className="stack-3">
          <Where
            locale={locale}
            unit={offices[view.office]?.[locale]}
            silence={say(passport.clock.silence, locale)}
            view={view}
          />
          <Withdraw locale={locale} view={view} />
          {view.closedAt === null && (
            <CaseWatch
              caseId={caseId}
              sequence={view.sequence}
              words={{ live: t("live"), changed: t("changedNow"), show: t("showNow") }}
            />
          )}
        </aside>
      </div>
    </Cabinet>
  );
}

function Receipt({ locale, view, isSent }: { locale: Locale; view: CaseView; isSent: boolean }) {
  const t = translator(locale, "cases");
  if (!isSent) return null;
  const { number, place, answers } = view;
  if (place === null) {
    return (
      <Notice kind="settled" title={t("receipt")}>
        <p>{t("receiptMore", { number })}</p>
      </Notice>
    );
  }
  const day = Object.values(answers).find((one) => typeof one === "string" && /^\d{4}-/.test(one));
  return (
    <Notice kind="settled" title={t("receiptPlace")}>
      <p>{t("receiptPlaceMore", { day: day ? formatDay(day as IsoDate) : "", place, number })}</p>
    </Notice>
  );
}

/** What was asked of the citizen, and the place to answer it. */
function Requested({ locale, view }: { locale: Locale; view: CaseView }) {
  const t = translator(locale, "cases");
  if (view.state !== "information_requested") return null;
  const asked = view.events.findLast(({ event }) => event === "request_information");
  const { what = "" } = (asked?.payload ?? {}) as { what?: string };
  return (
    <Sheet title={t("requested")}>
      <div className="pad stack">
        <p className="whitespace-pre-line">{what}</p>
        <WordsBox
          locale={locale}
          name="answer"
          caseId={view.caseId}
          label={t("yourAnswer")}
          send={t("sendAnswer")}
          action={provideAction}
        />
      </div>
    </Sheet>
  );
}

function Already({ locale }: { locale: Locale }) {
  const t = translator(locale, "accessQuestion");
  return (
    <Notice kind="info" title={t("already")}>
      <p>{t("alreadyMore")}</p>
    </Notice>
  );
}

/** Is the answer enough? Yes closes the case; no takes it to the superior body, with a word. */
function Enough({
  locale,
  view,
  passport,
}: {
  locale: Locale;
  view: CaseView;
  passport: Passport;
}) {
  const t = translator(locale, "accessQuestion");
  if (view.state !== "answered") return null;
  const { name } = INSTITUTIONS[passport.appeal.to];
  const until = view.due?.deadline.on;
  return (
    <Sheet title={t("enough")} id="contest">
      <div className="pad stack">
        {until && <p>{t("enoughMore", { day: formatDay(until) })}</p>}
        <form action={acceptAction}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="case" value={view.caseId} />
          <Button inline>{t("yes")}</Button>
        </form>
      </div>
      <div className="pad stack border-t border-line">
        <h3>{t("no")}</h3>
        <p>{t("noMore", { institution: name[locale] })}</p>
        <WordsBox
          locale={locale}
          name="contest"
          caseId={view.caseId}
          label={t("noWords")}
          send={t("noSend")}
          action={contestAction}
        />
      </div>
    </Sheet>
  );
}

function Withdraw({ locale, view }: { locale: Locale; view: CaseView }) {
  const t = translator(locale, "cases");
  const isPlace = view.place !== null && view.state === "approved";
  if (!isPlace && !view.can.includes("withdraw")) return null;
  return (
    <p>
      <GoLink href={localePath(locale, `/cases/${view.caseId}/withdraw`)}>
        {isPlace ? t("giveBack") : t("withdraw")}
      </GoLink>
    </p>
  );
}

function Appeal({
  locale,
  view,
  passport,
  today,
}: {
  locale: Locale;
  view: CaseView;
  passport: Passport;
  today: IsoDate;
}) {
  const t = translator(locale, "cases");
  if (!view.can.includes("appeal") || view.closedAt === null || view.place !== null) return null;
  const until = appealUntil(passport, dayInBaku(view.closedAt));
  if (until === null) return null;
  const institution = INSTITUTIONS[passport.appeal.to].name[locale];
  return (
    <Sheet title={t("appeal")} id="appeal">
      <div className="pad stack">
        {until < today ? (
          <p>{t("appealOver", { day: formatDay(until) })}</p>
        ) : (
          <>
            <p>{t("appealMore", { day: formatDay(until), institution })}</p>
            <WordsBox
              locale={locale}
              name="appeal"
              caseId={view.caseId}
              label={t("appealWords")}
              send={t("appealSend")}
              action={appealAction}
            />
          </>
        )}
      </div>
    </Sheet>
  );
}
