import type { ReactNode } from "react";
import { Sheet, Sum, Table } from "@/components/ui";
import {
  formatAmount,
  formatDay,
  formatMonthRange,
  formatMonths,
  formatPercent,
  formatSignedAmount,
  inMonth,
  translator,
} from "@/lib/i18n";
import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { type Figure, money } from "@/lib/law/assessment";
import type { PensionFacts } from "@/lib/pension/facts";
import { paidPension, type WorkAfter } from "@/lib/pension/other-rules";
import type { PensionReport } from "@/lib/pension/report";
import type { Choice } from "@/lib/pension/rules/choice";
import type { DisabilityAssessment } from "@/lib/pension/rules/disability";
import type { EarlyAssessment, EarlyGroupAssessment } from "@/lib/pension/rules/early";
import type { IndexedPension } from "@/lib/pension/rules/indexation";
import { Cited } from "../law/citation-link";
import { links } from "./links";
import { Reasons, type ToldReason } from "./reasons";
import { Calculation } from "./sum";
import { tellMissing, tellReasons, tellSteps } from "./told";

/**
 * THE OTHER PENSIONS: an earlier age, a disability, work beside a pension, its indexation, and the choice
 * between what there is a right to. Each sheet stands only where it concerns the person.
 */
export function OtherPensions({
  locale,
  facts,
  report,
}: {
  locale: Locale;
  facts: PensionFacts;
  report: PensionReport;
}) {
  const { early, disability, work, indexation, choice, on } = report;
  const paid = paidPension(facts);
  return (
    <>
      {paid?.kind !== "old-age" && <Early locale={locale} early={early} />}
      {disability && (
        <Disability locale={locale} assessment={disability} paid={paid?.kind === "disability"} />
      )}
      {work && <Work locale={locale} work={work} />}
      {indexation && <Indexation locale={locale} indexed={indexation} on={on} />}
      <ChoiceOfOne locale={locale} choice={choice} />
    </>
  );
}

const strong = (words: ReactNode) => <strong key="b">{words}</strong>;

const amountOf = (locale: Locale, qepik: number) => formatAmount(locale, toQepik(qepik));

/** Groups that apply, each with its day; what cannot be said in one sentence; of the rest nothing. */
function Early({ locale, early }: { locale: Locale; early: EarlyAssessment }) {
  const { groups, earliestOn, ordinaryOn, possiblyOn, on } = early;
  const t = translator(locale, "pension");
  const applying = groups.filter(({ outcome }) => outcome === "eligible");
  // Whoever has reached the age for everybody gains nothing by what could be found out.
  const open = possiblyOn !== null && ordinaryOn > on ? openGroups(early) : [];
  if (applying.length + open.length === 0) return null;
  return (
    <Sheet title={t("early.title")}>
      <div className="pad stack">
        {earliestOn && (
          <>
            <p>
              {t.rich("early.lead", {
                day: formatDay(earliestOn),
                ordinary: formatDay(ordinaryOn),
                b: strong,
              })}
            </p>
            <Reasons locale={locale} reasons={applying.flatMap((one) => toldGroup(locale, one))} />
          </>
        )}
        {open.length > 0 && possiblyOn && (
          <p>
            {t("early.unknown", {
              missing: open.map((one) => missingOf(locale, one)).join("; "),
              day: formatDay(possiblyOn),
            })}{" "}
            {t.rich("early.unknownAct", links(locale))}
          </p>
        )}
      </div>
    </Sheet>
  );
}

/** Not known, and sooner than what is. */
function openGroups({ groups, earliestOn, ordinaryOn }: EarlyAssessment): EarlyGroupAssessment[] {
  const known = earliestOn ?? ordinaryOn;
  return groups.filter(({ outcome, reachedOn }) => outcome === "undetermined" && reachedOn < known);
}

/** Its conditions, under the first how the age comes about. */
function toldGroup(locale: Locale, group: EarlyGroupAssessment): ToldReason[] {
  const t = translator(locale, "pension");
  const { ageMonths, monthsEarlier, reachedOn, cites } = group;
  const age = t("early.age", {
    ordinary: formatMonths(locale, ageMonths + monthsEarlier),
    earlier: formatMonths(locale, monthsEarlier),
    age: formatMonths(locale, ageMonths),
    day: formatDay(reachedOn),
  });
  return tellReasons(locale, "early", group.reasons).map((reason, index) =>
    index === 0
      ? { ...reason, note: age, cites }
      : { ...reason, key: `${group.group} ${reason.key}` },
  );
}

function missingOf(locale: Locale, { missing }: EarlyGroupAssessment): string {
  const t = translator(locale, "pension");
  return tellMissing(locale, "early", missing).reduce((first, second) =>
    t("early.and", { first, second }),
  );
}

/** Conditions, calculation, and the allowance beside it. */
function Disability({
  locale,
  assessment,
  paid,
}: {
  locale: Locale;
  assessment: DisabilityAssessment;
  /** Is this pension in payment? Then everything is of the day it was assigned. */
  paid: boolean;
}) {
  const t = translator(locale, "pension");
  const { outcome, reasons, calculation, missing, payableQepik, computedQepik, on } = assessment;
  if (missing.includes("disability")) {
    return (
      <Sheet title={t("disability.title")}>
        <p className="pad">{t("disability.silent")}</p>
      </Sheet>
    );
  }
  const day = formatDay(on);
  const amount = payableQepik ?? computedQepik;
  // The allowance has a sentence of its own.
  const steps = calculation.filter(({ key }) => key !== "allowance");
  return (
    <Sheet title={t("disability.title")} id="disability">
      <div className="pad stack">
        <p className="src">
          {paid ? t("disability.asAssigned", { day }) : t("disability.asToday", { day })}
        </p>
        <Reasons locale={locale} reasons={tellReasons(locale, "disability", reasons)} />
        {outcome === "undetermined" && (
          <p>
            {t("disability.undetermined", {
              missing: tellMissing(locale, "disability", missing).join("; "),
            })}
          </p>
        )}
        {amount !== null && (
          <Calculation
            locale={locale}
            steps={tellSteps(locale, "disability", steps)}
            total={{
              label: t(payableQepik === null ? "disability.computed" : "disability.total"),
              result: money(amount),
            }}
          />
        )}
        {!paid && <AllowanceBeside locale={locale} assessment={assessment} />}
      </div>
    </Sheet>
  );
}

function AllowanceBeside({
  locale,
  assessment: { outcome, payableQepik, allowanceQepik, calculation },
}: {
  locale: Locale;
  assessment: DisabilityAssessment;
}) {
  const t = translator(locale, "pension");
  if (allowanceQepik === null) {
    return outcome === "ineligible" ? <p>{t("disability.nothing")}</p> : null;
  }
  const key =
    outcome === "ineligible"
      ? "noRight"
      : payableQepik === null || payableQepik === allowanceQepik
        ? null
        : allowanceQepik > payableQepik
          ? "allowanceMore"
          : "allowanceLess";
  if (key === null) return null;
  const cites = calculation.find((one) => one.key === "allowance")?.cites ?? [];
  return (
    <div>
      <p>{t.rich(`disability.${key}`, { amount: amountOf(locale, allowanceQepik), b: strong })}</p>
      {cites.length > 0 && (
        <p className="src">
          <Cited locale={locale} cites={cites} />
        </p>
      )}
    </div>
  );
}

/** What is added after six years, or on leaving earlier. */
function Work({ locale, work }: { locale: Locale; work: WorkAfter }) {
  const t = translator(locale, "pension");
  const { newCapital, assessment, stoppedIn } = work;
  const { additionQepik, calculation } = assessment;
  // Whether the pension that is paid contains the addition is not told: they are not summed up.
  const steps = tellSteps(
    locale,
    "work",
    calculation.filter(({ key }) => key !== "pension-with-addition"),
  );
  const addition = steps.at(-1);
  return (
    <Sheet title={t("work.title")}>
      <div className="pad stack">
        <WorkAnswer locale={locale} work={work} />
        {newCapital && additionQepik !== null && addition && (
          <Calculation
            locale={locale}
            steps={[
              {
                key: "new-capital",
                label: t("work.newCapital", {
                  period: formatMonthRange(locale, newCapital.fromMonth, newCapital.untilMonth),
                }),
                formula: t("work.newCapitalFormula", {
                  contributions: amountOf(locale, newCapital.contributionsQepik),
                }),
                result: money(newCapital.recordedQepik),
                cites: newCapital.cites,
              },
              ...steps.slice(0, -1),
            ]}
            total={{ ...addition, label: t("work.total") }}
          />
        )}
        {stoppedIn && (
          <p className="small">{t("work.stopped", { month: inMonth(locale, stoppedIn) })}</p>
        )}
        {newCapital && newCapital.recordedQepik > 0 && (
          <p className="src">
            {t("work.notIndexed")}{" "}
            {isLongEnough(assessment) && t("work.firstYears", { needed: neededOf(locale, work) })}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function WorkAnswer({ locale, work }: { locale: Locale; work: WorkAfter }) {
  const t = translator(locale, "pension");
  const { newCapital, assessment, ifStoppedToday } = work;
  const { additionQepik, dueOn } = assessment;
  if (!newCapital) return <p>{t("work.unknown")}</p>;
  if (newCapital.recordedQepik === 0) return <p>{t("work.none")}</p>;
  if (additionQepik !== null && dueOn) {
    return (
      <>
        <p>
          {t.rich("work.due", {
            due: formatDay(dueOn),
            addition: amountOf(locale, additionQepik),
            b: strong,
          })}
        </p>
        <p>{t.rich("work.contained", links(locale))}</p>
      </>
    );
  }
  return (
    <p>
      {dueOn &&
        t.rich("work.ahead", {
          capital: amountOf(locale, newCapital.recordedQepik),
          needed: neededOf(locale, work),
          due: formatDay(dueOn),
          b: strong,
        })}{" "}
      {ifStoppedToday?.additionQepik != null &&
        t("work.ifStopped", { addition: amountOf(locale, ifStoppedToday.additionQepik) })}
    </p>
  );
}

const longEnough = ({ assessment }: Pick<WorkAfter, "assessment">) =>
  assessment.reasons.find(({ key }) => key === "worked-long-enough");

const isLongEnough = (assessment: WorkAfter["assessment"]) =>
  longEnough({ assessment })?.met === true;

/** The years after which new capital is added, as the rule had them. */
function neededOf(locale: Locale, work: WorkAfter): string {
  const needed: Figure | undefined = longEnough(work)?.needed;
  return needed?.kind === "months" ? formatMonths(locale, needed.months) : "";
}

/** What 1 January did to the pension, and what February's payment was. */
function Indexation({
  locale,
  indexed,
  on,
}: {
  locale: Locale;
  indexed: IndexedPension;
  on: IsoDate;
}) {
  const t = translator(locale, "pension");
  const { missingYear } = indexed;
  const rise = indexed.years.at(-1);
  if (missingYear !== null || !rise) {
    const year = String(missingYear ?? on.slice(0, 4));
    return (
      <Sheet title={t("indexation.title")}>
        <p className="pad">{t("indexation.unknown", { year })}</p>
      </Sheet>
    );
  }
  const newYear = toIsoDate(`${rise.year}-01-01`);
  const cites = indexed.calculation.find(({ key }) => key === "index-of-year")?.cites ?? [];
  return (
    <Sheet title={t("indexation.title")}>
      <div className="pad stack">
        <Sum
          lines={[
            {
              key: "before",
              label: t("indexation.before", { day: formatDay(addDays(newYear, -1)) }),
              figure: amountOf(locale, rise.beforeQepik),
            },
            {
              key: "index",
              label: t("indexation.added", {
                index: formatPercent(locale, rise.indexThousandths / 1_000),
              }),
              figure: formatSignedAmount(locale, rise.differenceQepik),
              note: <Cited locale={locale} cites={cites} />,
            },
          ]}
          total={{
            label: t("indexation.after", { day: formatDay(newYear) }),
            figure: amountOf(locale, rise.afterQepik),
          }}
        />
        <p>
          {t.rich("indexation.february", {
            difference: amountOf(locale, rise.differenceQepik),
            amount: amountOf(locale, rise.februaryQepik),
            b: strong,
          })}
        </p>
        <p className="src">{t("indexation.derived")}</p>
      </div>
    </Sheet>
  );
}

/** One of several: with a single one there is nothing to choose. */
function ChoiceOfOne({ locale, choice }: { locale: Locale; choice: Choice }) {
  const t = translator(locale, "pension");
  const { best, amountQepik, moreQepik, open } = choice;
  const due = choice.offers.filter(
    (offer) => offer.outcome === "eligible" && offer.amountQepik !== null,
  );
  const [most] = best;
  if (due.length < 2 || !most || amountQepik === null) return null;
  const kindOf = (kind: (typeof best)[number]) => t(`choice.reasons.${kind}`);
  return (
    <Sheet title={t("choice.title")}>
      <div className="pad stack">
        <p>{t("choice.lead")}</p>
        <p>
          {moreQepik === 0
            ? t("choice.equal")
            : t.rich("choice.most", {
                kind: kindOf(most),
                amount: amountOf(locale, amountQepik),
                b: strong,
              })}{" "}
          {moreQepik !== null &&
            moreQepik > 0 &&
            t("choice.difference", { more: amountOf(locale, moreQepik) })}
        </p>
        {open.length > 0 && (
          <p className="small">{t("choice.open", { kinds: open.map(kindOf).join("; ") })}</p>
        )}
      </div>
      <Table
        caption={t("choice.title")}
        columns={[
          { key: "kind", heading: t("choice.kind"), kind: "name" },
          { key: "amount", heading: t("choice.amount"), kind: "number" },
        ]}
        rows={due.map(({ kind, amountQepik: each }) => ({
          key: kind,
          cells: { kind: kindOf(kind), amount: amountOf(locale, each ?? 0) },
        }))}
      />
    </Sheet>
  );
}
