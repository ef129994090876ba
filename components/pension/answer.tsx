import type { ReactNode } from "react";
import { AnswerAmount, Day, Fact, Silence } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { formatAmount, formatDay, formatMonths, inMonth, translator } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import type { PensionInPayment } from "@/lib/pension/facts";
import type { Route } from "@/lib/pension/old-age";
import type { EarlyGroup } from "@/lib/pension/rules/early";
import { SinceMoment } from "../record/since";
import { links } from "./links";
import { PAST_MONTHS } from "./other-pensions/arrears";

/** The capital as the account gives it, and the days that belong to it. */
export interface CapitalHeld {
  amountQepik: number;
  /** The day the fund's extract was made. */
  asOf: IsoDate;
  /** The day we received it. */
  receivedOn: IsoDate;
}

/** When the minimum capital will be there if everything goes on as it is. */
export interface Reached {
  /** "2028-07" */
  month: string;
  /** Full months from there to the retirement age; negative: after it. Null where the age is not known. */
  monthsToAge: number | null;
}

/** Why the retirement age comes before the one for everybody. */
export interface Sooner {
  ageOn: IsoDate;
  ordinaryOn: IsoDate;
  group: EarlyGroup;
}

/** What can be said of the right to an old-age pension; each has its own sentence. */
export type Standing =
  | {
      kind: "short";
      neededQepik: number;
      missingQepik: number;
      /** Null: nothing has been recorded lately, so nothing can be projected. */
      reached: Reached | null;
      /** The other way to the right; null where it is not to be spoken of. */
      record: { neededMonths: number; foundMonths: number } | null;
      sooner?: Sooner | null;
    }
  /** Only the age is ahead. `more`: when the minimum capital is reached, where the right exists without it. */
  | {
      kind: "enough";
      by: Route;
      rightOn: IsoDate;
      more?: { neededQepik: number; month: string } | null;
      sooner?: Sooner | null;
    }
  /** The right has arisen, and no pension is being paid. */
  | {
      kind: "arisen";
      by: Route;
      rightOn: IsoDate;
      sooner?: Sooner | null;
      /** Past months that are paid for to whoever asks today; their sheet stands on the page. */
      owedMonths?: number;
    }
  /** `missing`: what is not known, in finished words. */
  | { kind: "undetermined"; missing: readonly string[] }
  | { kind: "in-payment"; pension: PensionInPayment };

/** What stands beside the answer. Null: not known, and said so; a figure that is left out has no line. */
export interface SideFigures {
  ageOn?: IsoDate | null;
  recordMonths?: number | null;
  assignedTodayQepik?: number | null;
  minimumPensionQepik?: number | null;
}

const FUND = INSTITUTIONS.dsmf;

/** THE ANSWER OF THE PAGE: the capital, what it means for the right to a pension, and the four figures beside it. */
export function PensionAnswer({
  locale,
  capital,
  standing,
  side,
  unverified = false,
  whatToDo,
  disabilityQepik = null,
}: {
  locale: Locale;
  capital: CapitalHeld;
  standing: Standing;
  side: SideFigures;
  /** A disability pension there is a right to, a month; its sheet stands on the page. */
  disabilityQepik?: number | null;
  /** Does any of these figures rest on a value of the law that nobody confirmed? */
  unverified?: boolean;
  /** Where the page says what can be done when the capital is too small. */
  whatToDo?: string;
}) {
  const t = translator(locale, "pension");
  const paid = standing.kind === "in-payment" ? standing.pension : null;
  return (
    <section className="split wide-side">
      <div>
        {paid && <p className="soft small mb-1">{t(`answer.inPayment.${paid.kind}`)}</p>}
        <p className="answer">
          <AnswerAmount
            locale={locale}
            amount={toQepik(paid?.amountQepik ?? capital.amountQepik)}
          />
        </p>
        <p className="src mt-3">
          {paid
            ? t("answer.inPaymentNote", {
                source: FUND.short,
                assigned: formatDay(paid.assignedOn),
                received: formatDay(capital.receivedOn),
              })
            : t("answer.note", {
                source: FUND.short,
                asOf: formatDay(capital.asOf),
                received: formatDay(capital.receivedOn),
              })}
        </p>
        <div className="stack mt-6">
          {disabilityQepik !== null && (
            <p className="lead">
              {t.rich("answer.disability", {
                amount: formatAmount(locale, toQepik(disabilityQepik)),
                b: strong,
                more: (words) => (
                  <a key="more" href="#disability">
                    {words}
                  </a>
                ),
              })}
            </p>
          )}
          <Meaning
            locale={locale}
            capital={capital}
            standing={standing}
            whatToDo={whatToDo}
            hasAnother={disabilityQepik !== null}
          />
          {unverified && <p className="soft small">{t.rich("answer.unverified", links(locale))}</p>}
        </div>
      </div>
      <Side locale={locale} side={side} />
    </section>
  );
}

const strong = (words: ReactNode) => <strong key="b">{words}</strong>;

function Meaning({
  locale,
  capital,
  standing,
  whatToDo,
  hasAnother,
}: {
  locale: Locale;
  capital: CapitalHeld;
  standing: Standing;
  whatToDo: string | undefined;
  /** Is there a right to another pension? Then it is said which the capital is too small for. */
  hasAnother: boolean;
}) {
  const t = translator(locale, "pension");
  const amount = (qepik: number) => formatAmount(locale, toQepik(qepik));
  switch (standing.kind) {
    case "short": {
      const { neededQepik, missingQepik, reached, record } = standing;
      return (
        <>
          <p className={hasAnother ? undefined : "lead"}>
            {t.rich(hasAnother ? "answer.shortOfOldAge" : "answer.short", {
              missing: amount(missingQepik),
              needed: amount(neededQepik),
              b: strong,
            })}
          </p>
          <p>
            {reachedWords(locale, reached)}
            {reached && ` ${t("answer.withoutIndexation")}`}
          </p>
          <SoonerWords locale={locale} sooner={standing.sooner} />
          {record && (
            <p>
              {t("answer.orRecord", {
                needed: formatMonths(locale, record.neededMonths),
                found: formatMonths(locale, record.foundMonths),
              })}
            </p>
          )}
          {whatToDo && (
            <p>
              <a className="go" href={whatToDo}>
                {t("answer.whatToDo")}
              </a>
            </p>
          )}
        </>
      );
    }
    case "enough":
    case "arisen": {
      const { kind, by, rightOn } = standing;
      return (
        <>
          <p className="lead">
            {t.rich(`answer.${kind}.${by}`, { day: formatDay(rightOn), b: strong })}
          </p>
          <SoonerWords locale={locale} sooner={standing.sooner} />
          {kind === "enough" && standing.more && (
            <p>
              {t("answer.enoughMore", {
                needed: amount(standing.more.neededQepik),
                month: inMonth(locale, standing.more.month),
              })}{" "}
              {t("answer.withoutIndexation")}
            </p>
          )}
          {kind === "arisen" && <p>{t.rich("answer.assignedByItself", links(locale))}</p>}
          {standing.kind === "arisen" && !!standing.owedMonths && (
            <p>
              <a className="go" href={`#${PAST_MONTHS}`}>
                {t("answer.pastMonths", { months: standing.owedMonths })}
              </a>
            </p>
          )}
        </>
      );
    }
    case "undetermined":
      return (
        <>
          <p className="lead">{t("answer.undetermined")}</p>
          {standing.missing.length > 0 && (
            <div className="prose">
              <p>{t("answer.missing")}</p>
              <ul>
                {standing.missing.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      );
    case "in-payment":
      return (
        <p className="lead">
          {t.rich("answer.capitalNow", {
            amount: amount(capital.amountQepik),
            asOf: formatDay(capital.asOf),
            b: strong,
          })}
        </p>
      );
  }
}

/** That the age is a lowered one, and by what. */
function SoonerWords({ locale, sooner }: { locale: Locale; sooner: Sooner | null | undefined }) {
  if (!sooner) return null;
  const t = translator(locale, "pension");
  return (
    <p>
      {t("answer.sooner", {
        day: formatDay(sooner.ageOn),
        ordinary: formatDay(sooner.ordinaryOn),
        why: t(`early.why.${sooner.group}`),
      })}
    </p>
  );
}

function reachedWords(locale: Locale, reached: Reached | null): string {
  const t = translator(locale, "pension");
  if (!reached) return t("answer.notReached");
  const month = inMonth(locale, reached.month);
  const { monthsToAge } = reached;
  if (monthsToAge === null) return t("answer.reached", { month });
  if (monthsToAge === 0) return t("answer.reachedAt", { month });
  const span = formatMonths(locale, Math.abs(monthsToAge));
  return t(monthsToAge > 0 ? "answer.reachedBefore" : "answer.reachedAfter", { month, span });
}

function Side({ locale, side }: { locale: Locale; side: SideFigures }) {
  const t = translator(locale, "pension");
  const perMonth = (qepik: number) =>
    t("perMonth", { amount: formatAmount(locale, toQepik(qepik)) });
  const told = <T,>(figure: T | null | undefined, words: (known: T) => ReactNode) =>
    figure === undefined ? undefined : figure === null ? null : words(figure);
  const rows = [
    ["age", told(side.ageOn, (on) => <Day on={on} />)],
    ["record", told(side.recordMonths, (months) => formatMonths(locale, months))],
    ["assignedToday", told(side.assignedTodayQepik, perMonth)],
    ["minimum", told(side.minimumPensionQepik, perMonth)],
  ] as const;
  return (
    <section className="sheet" aria-label={t("side.label")}>
      <dl className="facts pairs">
        {rows.map(
          ([key, figure]) =>
            figure !== undefined && (
              <Fact key={key} label={t(`side.${key}`)}>
                {figure ?? <span className="soft font-text">{t("notKnown")}</span>}
              </Fact>
            ),
        )}
      </dl>
    </section>
  );
}

/** The fund has answered that it holds no account. */
export function NoAccount({ locale, receivedOn }: { locale: Locale; receivedOn: IsoDate }) {
  const t = translator(locale, "pension");
  return (
    <section className="stack">
      <p className="lead">{t("answer.noAccount", { institution: FUND.name[locale] })}</p>
      <p className="src">
        {translator(locale, "ui")("sourceOn", { source: FUND.short, day: formatDay(receivedOn) })}
      </p>
      <p>{t.rich("answer.noAccountMore", links(locale))}</p>
    </section>
  );
}

/** The fund does not answer: since when, what was last known, and that nothing is needed. */
export function SilentAccount({
  locale,
  since,
  lastKnown,
}: {
  locale: Locale;
  /** Null: it has never answered. */
  since: Date | null;
  lastKnown: { amountQepik: number; asOf: IsoDate } | null;
}) {
  const t = translator(locale, "pension");
  const institution = FUND.name[locale];
  return (
    <Silence word={t("answer.silentWord")}>
      <p>
        {since
          ? t.rich("answer.silent", {
              institution,
              since: () => <SinceMoment key="since" locale={locale} at={since} />,
            })
          : t("answer.silentNever", { institution })}
      </p>
      {lastKnown && (
        <p>
          {t.rich("answer.lastKnown", {
            amount: formatAmount(locale, toQepik(lastKnown.amountQepik)),
            asOf: formatDay(lastKnown.asOf),
            b: strong,
          })}
        </p>
      )}
    </Silence>
  );
}
