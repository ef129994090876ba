import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { askedState, isWaiting, STATE_OF_ASKED } from "@/components/cases";
import { Needs, toldText } from "@/components/services";
import { BackLink, Button, Fact, FactList, Notice, Sheet, StateWord } from "@/components/ui";
import { type AskedView, viewAsked } from "@/lib/cases";
import { formatDay, localePath, say, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { findPassport } from "@/lib/services";
import type { Parties } from "@/lib/services/passport";
import { shown } from "@/lib/web";
import { Cabinet } from "../../../cabinet";
import type { SearchParams } from "../../../query";
import { localeOf } from "../../../request";
import { visitOf } from "../../../visit";
import { answerAction } from "../actions";

interface Props {
  params: Promise<{ locale: string; caseId: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "asked")("title") };
}

/** One request for my consent: who asks, for what, what is looked up, who sees it, and my answer. */
export default async function AskedCasePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { caseId } = await params;
  const visit = await visitOf(locale);
  const view = await shown(viewAsked(visit.ctx, { caseId }), locale);
  const passport = findPassport(view.service);
  if (!passport?.parties) notFound();
  const { person } = await viewPerson(visit.ctx, {});
  const t = translator(locale, "asked");
  const state = askedState(view);
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <BackLink href={localePath(locale, "/cases/asked")}>{t("all")}</BackLink>
        <h1>{say(passport.title, locale)}</h1>
        <p className="soft">{t("number", { number: view.number })}</p>
      </div>
      <div className="stack-6 narrow">
        {(await searchParams).refused === "1" && (
          <Notice kind="refused" title={t("conflict")} live>
            <p>{t("conflictMore")}</p>
          </Notice>
        )}
        <section className="sheet pad stack-3" aria-label={t(`states.${state}`)}>
          <p>
            <StateWord state={STATE_OF_ASKED[state]}>{t(`states.${state}`)}</StateWord>
          </p>
          <p>{view.askedBy ? t("asks", { name: view.askedBy }) : t("asksUnnamed")}</p>
          {state !== "asked" && <p>{t(`${state}More`)}</p>}
          <p className="src">{t("asked", { day: formatDay(dayInBaku(view.askedAt)) })}</p>
        </section>
        <Learnt locale={locale} view={view} />
        <Terms locale={locale} view={view} parties={passport.parties} />
        {isWaiting(view) && (
          <form action={answerAction} className="row">
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="case" value={caseId} />
            <Button name="answer" value="agree">
              {t("agree")}
            </Button>
            <Button name="answer" value="decline" kind="outline">
              {t("decline")}
            </Button>
          </form>
        )}
      </div>
    </Cabinet>
  );
}

function Learnt({ locale, view }: { locale: Locale; view: AskedView }) {
  const t = translator(locale, "asked");
  if (view.told.length === 0 || view.toldAt === null) return null;
  return (
    <Sheet title={t("told")}>
      <FactList>
        {view.told.map(({ key, label, value }) => (
          <Fact key={key} label={say(label, locale)}>
            {toldText(locale, value)}
          </Fact>
        ))}
      </FactList>
      <p className="pad src">{t("toldOn", { day: formatDay(dayInBaku(view.toldAt)) })}</p>
    </Sheet>
  );
}

function Terms({
  locale,
  view,
  parties: { needs, words },
}: {
  locale: Locale;
  view: AskedView;
  parties: Parties;
}) {
  const t = translator(locale, "asked");
  return (
    <>
      <Sheet title={t("what")}>
        <div className="pad stack">
          <p>{say(words.asked, locale)}</p>
          {isWaiting(view) && <p>{t("term", { day: formatDay(view.answerUntil) })}</p>}
        </div>
      </Sheet>
      <Sheet title={t("looked")}>
        <Needs locale={locale} needs={needs} />
      </Sheet>
      <Sheet title={t("sees")}>
        <p className="pad">{say(words.sees, locale)}</p>
      </Sheet>
      <Sheet title={t("refusing")}>
        <div className="pad stack">
          <p>{say(words.refusing, locale)}</p>
          {view.alone && <p>{t("alone")}</p>}
        </div>
      </Sheet>
    </>
  );
}
