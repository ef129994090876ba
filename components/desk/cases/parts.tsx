import type { ReactNode } from "react";
import { NoticeTime } from "@/components/cases";
import { answerText } from "@/components/form";
import { awardText, Findings, termText, toldText } from "@/components/services";
import {
  Code,
  Day,
  Details,
  Fact,
  FactList,
  Moment,
  Notice,
  Sheet,
  type State,
  StateWord,
  Step,
  Steps,
} from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { DeskCaseView, EventView, Source } from "@/lib/cases";
import { formatAmount, formatDay, say, translator } from "@/lib/i18n";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { Outcome } from "@/lib/law/assessment";
import { findRegister } from "@/lib/registers/catalogue";
import type { Answers, Award, Passport } from "@/lib/services";
import { DeskState, DueDay, serviceInWords } from "./queue";
import { DONE_AT_DESK } from "./state";

interface Part {
  locale: Locale;
  view: DeskCaseView;
  passport: Passport;
}

/** Names of offices that appear, by code. */
type Units = Readonly<Record<string, Texts>>;

/** WHERE IT STANDS: the state, who has it, the last day and how it was counted. */
export function Standing({ locale, view, passport, today }: Part & { today: IsoDate }) {
  const t = translator(locale, "deskCases");
  const { state, takenBySelf, takenByOther, due, dueOn, closedAt, submittedAt } = view;
  const by = { decide: "decideBy", answer: "answerBy", appeal: "appealBy" } as const;
  const term = termText(locale, passport.clock.decide, today);
  const held = takenBySelf ? "heldByYou" : takenByOther ? "heldByAnother" : "heldByNobody";
  return (
    <Sheet title={t("standing")}>
      <div className="pad stack">
        <p className="row between">
          <DeskState locale={locale} state={state} isMine={takenBySelf} />
          {closedAt === null && <DueDay locale={locale} dueOn={dueOn} today={today} />}
        </p>
        {closedAt === null && <p>{t(held)}</p>}
        <NoticeTime locale={locale} notice={view.notice} />
        {due?.deadline.on && (
          <>
            <p>{t(by[due.what], { day: formatDay(due.deadline.on) })}</p>
            <Details summary={t("counted")}>
              <div className="stack small">
                {due.what === "decide" && term && (
                  <p>{t("countedFrom", { term, day: formatDay(dayInBaku(submittedAt)) })}</p>
                )}
                <p>{skippedText(locale, due.deadline.skipped)}</p>
                {!due.deadline.verified && <p className="src">{t("countedUnverified")}</p>}
              </div>
            </Details>
          </>
        )}
      </div>
    </Sheet>
  );
}

type Skipped = NonNullable<DeskCaseView["due"]>["deadline"]["skipped"];

function skippedText(locale: Locale, skipped: Skipped): string {
  const t = translator(locale, "deskCases");
  if (skipped.length === 0) return t("countedNone");
  const days = skipped.map(({ day, why }) => `${formatDay(day)} (${t(`why.${why}`)})`);
  return t("countedSkipped", { days: days.join(", ") });
}

const OUTCOME_MARK = {
  eligible: "settled",
  ineligible: "refused",
  undetermined: "silent",
} as const satisfies Record<Outcome, State>;

/** "180,00 ₼ a month, from 21.11.2026", each on a line of its own. */
export function Awards({ locale, awards }: { locale: Locale; awards: readonly Award[] }) {
  const t = translator(locale, "deskCases");
  return awards.map((award) => (
    <p key={award.from}>
      <strong className="n">{awardText(locale, award)}</strong>
      <span className="src block">
        {[
          t("from", { day: formatDay(award.from) }),
          award.until && t("until", { day: formatDay(award.until) }),
        ]
          .filter(Boolean)
          .join(", ")}
      </span>
    </p>
  ));
}

/** WHAT THE RULE FOUND: the outcome in words, what it comes to, each condition and each step. */
export function RuleSheet({ locale, view, passport }: Part) {
  const t = translator(locale, "deskCases");
  const { assessment } = view;
  if (!passport.assess || !assessment?.result) {
    return (
      <Sheet title={t("rule")}>
        <p className="pad">{t(passport.assess && !assessment ? "notYet" : "noRule")}</p>
      </Sheet>
    );
  }
  const { result, on } = assessment;
  return (
    <Sheet title={t("rule")} note={<p className="src">{t("ruleNote", { day: formatDay(on) })}</p>}>
      <div className="pad stack">
        <p>
          <StateWord state={OUTCOME_MARK[result.outcome]}>
            {t(`outcome.${result.outcome}`)}
          </StateWord>
        </p>
        <p>{t(`outcomeMore.${result.outcome}`)}</p>
        <Awards locale={locale} awards={result.awards} />
        <p className="src">{t("ruleWords")}</p>
      </div>
      <Findings locale={locale} passport={passport} assessment={result} />
    </Sheet>
  );
}

/** KNOWN: what the registers said, as the decision was prepared from it. */
export function KnownFacts({ locale, view, passport }: Part) {
  const t = translator(locale, "deskCases");
  const { assessment, facts } = view;
  if (!assessment || facts === null) return null;
  const known = passport.known(facts);
  if (known.length === 0) return null;
  return (
    <Sheet title={t("known")} note={<p className="src">{t("knownNote")}</p>}>
      <FactList>
        {known.map(({ key, label, value, register }) => {
          const source = assessment.sources.find((one) => one.register === register);
          const institution = findRegister(register)?.institution;
          return (
            <Fact
              key={key}
              label={say(label, locale)}
              note={
                institution && (
                  <>
                    {INSTITUTIONS[institution].short}
                    {source?.answeredAt && ` · ${formatDay(dayInBaku(source.answeredAt))}`}
                  </>
                )
              }
            >
              {toldText(locale, value)}
            </Fact>
          );
        })}
      </FactList>
    </Sheet>
  );
}

const SOURCE = {
  answered: ["settled", "sourceAnswered"],
  nothing: ["over", "sourceNothing"],
  silent: ["silent", "sourceSilent"],
  "not-asked": ["silent", "sourceNotAsked"],
} as const satisfies Record<Source["status"], readonly [State, string]>;

/** REGISTERS that were asked, what came of it and on what day. */
export function Sources({ locale, view }: Pick<Part, "locale" | "view">) {
  const t = translator(locale, "deskCases");
  const sources = view.assessment?.sources ?? [];
  if (sources.length === 0) return null;
  return (
    <Sheet title={t("sources")}>
      <FactList variant="one">
        {sources.map(({ register, status, answeredAt }) => {
          const [mark, words] = SOURCE[status];
          const name = findRegister(register)?.name;
          return (
            <Fact key={register} label={name ? say(name, locale) : register}>
              <StateWord state={mark}>{t(words)}</StateWord>{" "}
              {answeredAt && (
                <span className="src">
                  <Day on={dayInBaku(answeredAt)} />
                </span>
              )}
            </Fact>
          );
        })}
      </FactList>
    </Sheet>
  );
}

/** GRANTED by this case, and what was annulled again. */
export function Granted({ locale, view }: Pick<Part, "locale" | "view">) {
  const t = translator(locale, "deskCases");
  if (view.entitlements.length === 0) return null;
  return (
    <Sheet title={t("entitlements")}>
      <div className="pad stack">
        {view.entitlements.map(({ annulledAt, ...award }, index) => (
          <div key={`${award.from} ${index}`}>
            <Awards locale={locale} awards={[award]} />
            {annulledAt && (
              <p className="src">{t("annulled", { day: formatDay(dayInBaku(annulledAt)) })}</p>
            )}
          </div>
        ))}
      </div>
    </Sheet>
  );
}

/** What an event may say besides who and when. */
interface Said {
  words?: string | null;
  what?: string;
  note?: string | null;
  decision?: "approve" | "reject";
  deviation?: { reason: string; law: string; amountQepik: number | null } | null;
  confirmed?: boolean;
  law?: string | null;
  /** What was established, by question. */
  answers?: Answers;
  answered?: string[];
  silent?: string[];
}

/** WHAT HAPPENED: every event in words, with who and what they said. */
export function DeskHistory({ locale, view, passport, units }: Part & { units: Units }) {
  const t = translator(locale, "deskCases");
  const last = view.events.at(-1);
  return (
    <Sheet title={t("history")}>
      <div className="pad">
        <Steps>
          {view.events.map((one) => (
            <Step
              key={one.sequence}
              locale={locale}
              state={
                view.closedAt === null && one === last
                  ? "now"
                  : one.event === "request_information" || one.event === "ask_parties"
                    ? "pause"
                    : "done"
              }
              title={t(`events.${one.event}`)}
            >
              <p className="src">
                <Moment at={one.at} /> · {byWhom(locale, one, view.look.pseudonym, units)}
              </p>
              <EventWords locale={locale} said={one.payload as Said} />
              {one.event === "establish" && (
                <Established {...{ locale, view, passport }} said={one.payload as Said} />
              )}
            </Step>
          ))}
        </Steps>
      </div>
    </Sheet>
  );
}

function byWhom(locale: Locale, { by }: EventView, own: string, units: Units): string {
  const t = translator(locale, "deskCases");
  if (by.kind === "citizen") return t("byCitizen");
  if (by.kind === "system") return t("bySystem");
  const pseudonym = by.pseudonym ?? "";
  if (pseudonym === own) return t("byYou", { pseudonym });
  const unit = (by.unit && units[by.unit]?.[locale]) || (by.unit ?? "");
  return t("byStaff", { unit, pseudonym });
}

function EventWords({ locale, said }: { locale: Locale; said: Said }) {
  const t = translator(locale, "deskCases");
  const names = (registers: readonly string[] | undefined) =>
    (registers ?? [])
      .flatMap((code) => {
        const found = findRegister(code);
        return found ? [INSTITUTIONS[found.institution].short] : [];
      })
      .filter((name, index, all) => all.indexOf(name) === index)
      .join(", ");
  const [answered, silent] = [names(said.answered), names(said.silent)];
  const lines: ReactNode[] = [
    answered && t("answeredBy", { names: answered }),
    silent && t("silentBy", { names: silent }),
    said.decision && t(`decisionWas.${said.decision}`),
    said.deviation && <Deviation key="d" locale={locale} deviation={said.deviation} />,
    said.confirmed && t("confirmedBySecond"),
    said.words ?? said.what ?? said.note,
    said.law && t("byLaw", { law: said.law }),
  ];
  return lines.filter(Boolean).map((line, index) => (
    <p key={index} className="small whitespace-pre-line">
      {line}
    </p>
  ));
}

/** What an officer wrote down, by the questions they were asked. */
function Established({ locale, view, passport: { establish }, said }: Part & { said: Said }) {
  if (!establish) return null;
  const { form } = establish;
  const { answers = {} } = said;
  return (
    <ul className="bullets small">
      {Object.entries(form.questions).map(
        ([name, { label }]) =>
          answers[name] !== undefined && (
            <li key={name}>
              {say(label, locale)}{" "}
              <strong>{answerText(locale, { form }, view.facts, name, answers[name])}</strong>
            </li>
          ),
      )}
    </ul>
  );
}

function Deviation({
  locale,
  deviation: { reason, law, amountQepik },
}: {
  locale: Locale;
  deviation: NonNullable<Said["deviation"]>;
}) {
  const t = translator(locale, "deskCases");
  return (
    <>
      {t("deviates", { reason, law })}
      {amountQepik !== null &&
        ` ${t("deviatesAmount", { amount: formatAmount(locale, toQepik(amountQepik)) })}`}
    </>
  );
}

/** What was done just now, as the address says: a step and the number of its event. */
export function DoneNotice({
  locale,
  done,
}: {
  locale: Locale;
  done: string | string[] | undefined;
}) {
  const t = translator(locale, "deskCases");
  const [, said] = /^([A-Za-z]+)-\d{1,6}$/.exec(typeof done === "string" ? done : "") ?? [];
  const step = DONE_AT_DESK.find((one) => one === said);
  return step ? <Notice kind="settled" title={t(`done.${step}`)} /> : null;
}

/** What a superior body may be asked to look at, and how it stands then. */
const CONTESTED = {
  approve: ["settled", "approved"],
  reject: ["refused", "rejected"],
  answer: null,
} as const;

const isContested = (event: string): event is keyof typeof CONTESTED =>
  Object.hasOwn(CONTESTED, event);

/** THE APPEAL, for the superior body: what the citizen says, and the decision or the answer it is about. */
export function Appealed({
  locale,
  view,
  units,
}: Pick<Part, "locale" | "view"> & { units: Units }) {
  const t = translator(locale, "deskCases");
  const appeal = view.events.findLast(
    ({ event }) => event === "appeal" || event === "contest_answer",
  );
  const decided = view.events.findLast(({ event }) => isContested(event));
  if (view.state !== "under_appeal" || !appeal || !decided || !isContested(decided.event)) {
    return null;
  }
  const mark = CONTESTED[decided.event];
  return (
    <Sheet title={t("appealed")}>
      <div className="pad stack">
        <p className="src">
          <Moment at={appeal.at} /> · {t("byCitizen")}
        </p>
        <p className="whitespace-pre-line">{(appeal.payload as Said).words}</p>
      </div>
      <div className="pad stack border-t border-line">
        <h3>{t(mark === null ? "appealedAnswer" : "appealedDecision")}</h3>
        {mark && (
          <p>
            <StateWord state={mark[0]}>{t(`states.${mark[1]}`)}</StateWord>
          </p>
        )}
        <p className="src">
          <Moment at={decided.at} /> · {byWhom(locale, decided, view.look.pseudonym, units)}
        </p>
        <EventWords locale={locale} said={decided.payload as Said} />
      </div>
    </Sheet>
  );
}

/** THE PROPOSAL of the first officer, for the second. */
export function Proposal({ locale, view }: Pick<Part, "locale" | "view">) {
  const t = translator(locale, "deskCases");
  const proposed = view.events.findLast(({ event }) => event === "propose");
  if (view.state !== "awaiting_confirmation" || !proposed) return null;
  const said = proposed.payload as Said;
  const amount = said.deviation?.amountQepik ?? null;
  const awards = view.assessment?.result?.awards ?? [];
  return (
    <section className="notice info">
      <h2>{said.decision && t(`decisionWas.${said.decision}`)}</h2>
      {said.decision === "approve" && amount === null && <Awards locale={locale} awards={awards} />}
      {said.deviation && (
        <p className="whitespace-pre-line">
          <Deviation locale={locale} deviation={said.deviation} />
        </p>
      )}
      {said.note && <p className="whitespace-pre-line">{said.note}</p>}
    </section>
  );
}

/** THE APPLICATIONS of the person of a visit: a link only where the officer's own office handles it. */
export function VisitCases({
  locale,
  cases,
  today,
  hrefOf,
}: {
  locale: Locale;
  cases: readonly {
    caseId: string;
    number: string;
    service: string;
    state: DeskCaseView["state"];
    dueOn: IsoDate | null;
    closedAt: Date | null;
    office: string;
  }[];
  today: IsoDate;
  /** Where this officer may open it; null where it is not their office's. */
  hrefOf: (one: { caseId: string; office: string }) => string | null;
}) {
  const t = translator(locale, "deskCases");
  return (
    <Sheet title={t("visitCases")}>
      {cases.length === 0 && <p className="pad soft">{t("visitNone")}</p>}
      {cases.length > 0 && (
        <ul className="items">
          {cases.map(({ caseId, number, service, state, dueOn, closedAt, office }) => (
            <li key={caseId}>
              <div>
                <h3>
                  <Linked href={hrefOf({ caseId, office })}>
                    {serviceInWords(locale, service)}
                  </Linked>
                </h3>
                <p className="src">
                  <Code>{t("number", { number })}</Code>
                </p>
                <p>
                  <DeskState locale={locale} state={state} isMine={false} />
                </p>
              </div>
              {closedAt === null && <DueDay locale={locale} dueOn={dueOn} today={today} />}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function Linked({ href, children }: { href: string | null; children: ReactNode }) {
  return href === null ? children : <a href={href}>{children}</a>;
}
