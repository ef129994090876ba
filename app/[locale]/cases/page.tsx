import type { Metadata } from "next";
import { AskedList, isWaiting, STATE_MARK } from "@/components/cases";
import { ButtonLink, Empty, GoLink, Item, Items, Sheet, StateWord } from "@/components/ui";
import { type CaseSummary, listAsked, listCases } from "@/lib/cases";
import { formatDay, localePath, say, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { findPassport } from "@/lib/services";
import { shown } from "@/lib/web";
import { Cabinet } from "../cabinet";
import type { PageProps } from "../query";
import { localeOf } from "../request";
import { visitOf } from "../visit";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "cases")("title") };
}

/** My applications: what waits for me, what goes on, what I began, what is over. */
export default async function CasesPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const visit = await visitOf(locale);
  const [{ cases, drafts }, { asked }, { person }] = await Promise.all([
    shown(listCases(visit.ctx, {}), locale),
    listAsked(visit.ctx, {}),
    viewPerson(visit.ctx, {}),
  ]);
  const t = translator(locale, "cases");
  const open = cases.filter(({ closedAt }) => closedAt === null);
  const closed = cases.filter(({ closedAt }) => closedAt !== null);
  const toServices = (
    <ButtonLink href={localePath(locale, "/services")}>{t("toServices")}</ButtonLink>
  );
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="stack-6 narrow">
        {cases.length + drafts.length === 0 && (
          <Empty title={t("none")} level={2} link={toServices}>
            {t("noneMore")}
          </Empty>
        )}
        <AskedList locale={locale} asked={asked} show="waiting" />
        {asked.some((one) => !isWaiting(one)) && (
          <p>
            <GoLink href={localePath(locale, "/cases/asked")}>
              {translator(locale, "asked")("all")}
            </GoLink>
          </p>
        )}
        {drafts.length > 0 && (
          <Sheet title={t("drafts")}>
            <Items turns>
              {drafts.map(({ draftId, service, expiresAt }) => (
                <Item
                  key={draftId}
                  title={
                    <a href={localePath(locale, `/apply/${service}`)}>{titleOf(locale, service)}</a>
                  }
                  note={t("draftUntil", { day: formatDay(dayInBaku(expiresAt)) })}
                />
              ))}
            </Items>
          </Sheet>
        )}
        <Cases locale={locale} title={t("open")} cases={open} />
        <Cases locale={locale} title={t("closed")} cases={closed} />
        {cases.length + drafts.length > 0 && <p>{toServices}</p>}
        <p>
          <GoLink href={localePath(locale, "/benefits")} arrow>
            {t("toBenefits")}
          </GoLink>
        </p>
      </div>
    </Cabinet>
  );
}

/** The day is one for an answer, and not for the decision. */
const isAnswerDue = (state: CaseSummary["state"]) =>
  state === "information_requested" || state === "awaiting_parties";

function titleOf(locale: Locale, service: string): string {
  const passport = findPassport(service);
  return passport ? say(passport.title, locale) : service;
}

function Cases({
  locale,
  title,
  cases,
}: {
  locale: Locale;
  title: string;
  cases: readonly CaseSummary[];
}) {
  const t = translator(locale, "cases");
  if (cases.length === 0) return null;
  return (
    <Sheet title={title}>
      <Items>
        {cases.map(({ caseId, service, number, state, submittedAt, dueOn }) => (
          <Item
            key={caseId}
            title={<a href={localePath(locale, `/cases/${caseId}`)}>{titleOf(locale, service)}</a>}
            note={
              <>
                {t("number", { number })} · {t("sent", { day: formatDay(dayInBaku(submittedAt)) })}
                {dueOn && !isAnswerDue(state) && <> · {t("due", { day: formatDay(dueOn) })}</>}
              </>
            }
            action={<StateWord state={STATE_MARK[state]}>{t(`states.${state}`)}</StateWord>}
          />
        ))}
      </Items>
    </Sheet>
  );
}
