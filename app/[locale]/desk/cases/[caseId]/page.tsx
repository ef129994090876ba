import { notFound } from "next/navigation";
import { Traced } from "@/components/desk";
import { CaseActions } from "@/components/desk/cases/actions";
import { actForms, idleWords } from "@/components/desk/cases/forms";
import { Household } from "@/components/desk/cases/household";
import {
  Appealed,
  DeskHistory,
  DoneNotice,
  Granted,
  KnownFacts,
  Proposal,
  RuleSheet,
  Sources,
  Standing,
} from "@/components/desk/cases/parts";
import { QueueAside } from "@/components/desk/cases/queue";
import { DeskCaseWatch } from "@/components/desk/cases/watch";
import { watchedInWords } from "@/components/desk/cases/words";
import { AnswerList, SentFiles } from "@/components/form";
import { BackLink, Code, Sheet } from "@/components/ui";
import { type DeskCaseView, viewQueue, watchCaseAtDesk } from "@/lib/cases";
import { actsFor, deskCases } from "@/lib/desk";
import { localePath, say, translator } from "@/lib/i18n";
import { findOffices } from "@/lib/identity";
import type { Locale } from "@/lib/kernel/texts";
import { findPassport, type Passport } from "@/lib/services";
import { portal, shown } from "@/lib/web";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { Desk } from "../../desk";
import { officerAt } from "../../officer";
import { actOnCaseAction } from "./actions";

interface Props {
  params: Promise<{ locale: string; caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = OWN_TITLE;

/** One case with everything prepared for its decision, and what the officer can do. */
export default async function DeskCasePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ caseId }, { done, household: opened }] = await Promise.all([params, searchParams]);
  const officer = await officerAt(locale);
  const { desk, session } = officer;
  const view = await shown(deskCases.openCase(officer, caseId), locale);
  const passport = findPassport(view.service) ?? notFound();
  const [watched, own, free, offices] = await Promise.all([
    shown(watchCaseAtDesk(desk, { caseId }), locale),
    shown(viewQueue(desk, { part: "mine" }), locale),
    shown(viewQueue(desk, { part: "free" }), locale),
    findOffices(
      portal().db,
      view.events.flatMap(({ by }) => by.unit ?? []),
    ),
  ]);
  const household =
    opened === "open" && view.others
      ? await shown(deskCases.openHousehold(officer, caseId), locale)
      : null;
  const t = translator(locale, "deskCases");
  const today = desk.clock.today();
  const path = localePath(locale, `/desk/cases/${view.caseId}`);
  const acts = actsFor(view, session.staff.role, {
    establishes: passport.establish !== undefined,
    answers: passport.output === "answer",
  });
  const forms = actForms(locale, view, acts, passport);
  const idle = forms.length === 0 ? idleWords(locale, view) : null;
  const part = { locale, view, passport };
  return (
    <Desk
      locale={locale}
      officer={officer}
      label={t("case")}
      aside={<QueueAside {...{ locale, own, free, today, path }} />}
    >
      <p className="hidden print:block">{translator(locale, "desk")("noPrint")}</p>
      <div className="stack print:hidden">
        <CaseHeading {...part} />
        <Traced
          locale={locale}
          visit={{
            purpose: "case-handling",
            cause: { kind: "case", reference: view.number },
            citizenPresent: null,
            ...view.look,
          }}
        />
        <DeskCaseWatch
          initial={watchedInWords(locale, watched, view.sequence)}
          source={`/api/desk/cases/${view.caseId}/watch?locale=${locale}&sequence=${view.sequence}`}
          now={{ href: path, words: t("showNow") }}
        />
        <DoneNotice locale={locale} done={done} />
        <div className="deskgrid acts-first">
          <div className="stack">
            <Appealed locale={locale} view={view} units={offices} />
            <Proposal locale={locale} view={view} />
            <CaseActions
              // A step that was taken leads here anew; one that was not keeps what was typed.
              key={typeof done === "string" ? done : ""}
              action={actOnCaseAction.bind(null, locale, view.caseId)}
              sequence={view.sequence}
              forms={forms}
              words={{
                busy: t("busy"),
                errorLabel: translator(locale, "ui")("errorLabel"),
                title: titled(t("case"), locale),
                errorTitle: titled(
                  translator(locale, "ui")("errorPrefix", { title: t("case") }),
                  locale,
                ),
              }}
            />
            {idle && (
              <Sheet title={t("actions")}>
                <p className="pad">{idle}</p>
              </Sheet>
            )}
            <Sources locale={locale} view={view} />
          </div>
          <div className="stack">
            <Standing {...part} today={today} />
            <Granted locale={locale} view={view} />
            <RuleSheet {...part} />
            <KnownFacts {...part} />
            <Household {...{ locale, view, household, path }} />
            <Answers {...part} />
            <DeskHistory {...part} units={offices} />
          </div>
        </div>
      </div>
    </Desk>
  );
}

interface Part {
  locale: Locale;
  view: DeskCaseView;
  passport: Passport;
}

function CaseHeading({ locale, view: { person, number }, passport }: Part) {
  const t = translator(locale, "deskCases");
  return (
    <div>
      <BackLink href={localePath(locale, "/desk/queue")}>{t("toQueue")}</BackLink>
      <h1>{say(passport.title, locale)}</h1>
      <p className="soft mt-1">
        {person ? (
          <>
            {person.surname} {person.givenName} {person.fatherName} · <Code>{person.fin}</Code>
          </>
        ) : (
          t("nameless")
        )}{" "}
        · <Code>{t("number", { number })}</Code>
      </p>
    </div>
  );
}

function Answers({ locale, view, passport }: Part) {
  const t = translator(locale, "deskCases");
  return (
    <Sheet title={t("answers")}>
      <AnswerList locale={locale} passport={passport} facts={view.facts} answers={view.answers} />
      {view.files.length > 0 && (
        <div className="border-t border-line">
          <h3 className="pad">{t("files")}</h3>
          <p className="pad src pt-0">{t("filesNote")}</p>
          <SentFiles
            locale={locale}
            files={view.files}
            under={`/api/desk/cases/${view.caseId}/files`}
          />
        </div>
      )}
    </Sheet>
  );
}
