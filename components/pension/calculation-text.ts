import {
  formatAmount,
  formatDay,
  formatMonthRange,
  formatMonths,
  formatSignedAmount,
  translator,
} from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import type { Citation } from "@/lib/law/assessment";
import type { PensionFacts } from "@/lib/pension/facts";
import type { Capital } from "@/lib/pension/ledger";
import { type PensionReport, pensionReport } from "@/lib/pension/report";
import { citationWords } from "../law/citation-link";
import { figureText } from "./figure";
import type { ToldReason } from "./reasons";
import type { ToldStep } from "./sum";
import { tellArrears, tellReasons, tellRemark, tellSteps } from "./told";
import { yearSteps } from "./year-steps";

/** Editors on Windows take a file for something else than UTF-8 without it. */
const BYTE_ORDER_MARK = "\ufeff";
/** Keeps "2006-cı" on one line of a page; a file has no such lines, and some editors draw a box for it. */
const JOINER = "\u2060";

/**
 * THE CALCULATION AS PLAIN TEXT, to keep and to read on anything: every condition, every step and every year
 * with its article.
 */
export function calculationText(locale: Locale, facts: PensionFacts, day: IsoDate): string {
  const t = translator(locale, "pensionPage");
  const pension = translator(locale, "pension");
  const report = pensionReport(facts, day);
  const { capital, today } = report;
  const lines = [`${t("title")}, ${formatDay(day)}`, ""];
  if (capital) {
    lines.push(amountOf(locale, capital.totalQepik));
    lines.push(`${pension("side.record")}: ${formatMonths(locale, capital.record.months)}`);
  }
  lines.push(`${pension("side.age")}: ${formatDay(today.ageOn)}`);
  if (today.computedQepik !== null) {
    lines.push(`${pension("side.assignedToday")}: ${amountOf(locale, today.computedQepik)}`);
  }
  lines.push(`${pension("side.minimum")}: ${amountOf(locale, today.minimumQepik)}`);
  section(
    lines,
    t("right"),
    conditions(locale, tellReasons(locale, "old-age", report.atAge.reasons)),
  );
  section(
    lines,
    t("pensionSteps"),
    tellSteps(locale, "old-age", today.calculation).flatMap(step(locale)),
  );
  otherRules(lines, locale, report);
  section(
    lines,
    pension("remarks.title"),
    report.remarks.map((one) => `- ${tellRemark(locale, one)}`),
  );
  if (capital) section(lines, t("years"), yearLines(locale, capital));
  return `${BYTE_ORDER_MARK}${lines.join("\n").replaceAll(JOINER, "")}\n`;
}

function section(lines: string[], title: string, content: readonly string[]): void {
  const length = title.replaceAll(JOINER, "").length;
  if (content.length > 0) lines.push("", title, "-".repeat(length), ...content);
}

/** What the other rules say, where they concern the person. */
function otherRules(
  lines: string[],
  locale: Locale,
  { arrears, early, disability, work, indexation }: PensionReport,
): void {
  const t = translator(locale, "pension");
  if (arrears?.kind === "since" && arrears.paid.months > 0) {
    section(lines, t("pastMonths.title"), [
      t("pastMonths.basis", { since: formatDay(arrears.since) }),
      ...conditions(locale, tellReasons(locale, "indexation", arrears.paid.reasons)),
      ...tellArrears(locale, arrears).flatMap(step(locale)),
    ]);
  }
  section(
    lines,
    t("early.title"),
    tellSteps(locale, "early", early.calculation).flatMap(step(locale)),
  );
  if (disability) {
    section(lines, t("disability.title"), [
      t("disability.asToday", { day: formatDay(disability.on) }),
      ...conditions(locale, tellReasons(locale, "disability", disability.reasons)),
      ...tellSteps(locale, "disability", disability.calculation).flatMap(step(locale)),
    ]);
  }
  if (work) {
    const { reasons, calculation } = work.assessment;
    section(lines, t("work.title"), [
      ...conditions(locale, tellReasons(locale, "work", reasons)),
      ...tellSteps(
        locale,
        "work",
        calculation.filter(({ key }) => key !== "pension-with-addition"),
      ).flatMap(step(locale)),
      t("work.notIndexed"),
    ]);
  }
  if (indexation) {
    section(
      lines,
      t("indexation.title"),
      tellSteps(locale, "indexation", indexation.calculation).flatMap(step(locale)),
    );
  }
}

function conditions(locale: Locale, reasons: readonly ToldReason[]): string[] {
  const t = translator(locale, "pension");
  return reasons.flatMap(({ label, met, needed, found, cites }) => [
    `- ${label}: ${t(`conditions.${met === null ? "unknown" : met ? "met" : "notMet"}`)}`,
    ...(needed ? [`  ${t("conditions.needed")}: ${figureText(locale, needed)}`] : []),
    ...(found ? [`  ${t("conditions.found")}: ${figureText(locale, found)}`] : []),
    ...sources(locale, cites),
  ]);
}

const step =
  (locale: Locale) =>
  ({ label, formula, result, adds, cites }: ToldStep): string[] => [
    `- ${label}: ${
      adds && result.kind === "money"
        ? formatSignedAmount(locale, toQepik(result.qepik))
        : figureText(locale, result)
    }`,
    ...(formula ? [`  ${formula}`] : []),
    ...sources(locale, cites),
  ];

function sources(locale: Locale, cites: readonly Citation[]): string[] {
  return cites.length === 0
    ? []
    : [`  ${cites.map((citation) => citationWords(locale, citation)).join("; ")}`];
}

function yearLines(locale: Locale, { years, arrears }: Capital): string[] {
  const t = translator(locale, "pensionPage");
  const owed = arrears.map(
    ({ employer, fromMonth, untilMonth, owedQepik }) =>
      `! ${formatMonthRange(locale, fromMonth, untilMonth)}: ${employer}, ${amountOf(locale, owedQepik)}`,
  );
  return [
    ...owed,
    ...years.flatMap((line) => [
      `${line.year} (${formatMonths(locale, line.recordMonths)})`,
      ...yearSteps(locale, line).flatMap(step(locale)),
      `= ${t("yearStep.closing")}: ${amountOf(locale, line.closingQepik)}`,
      "",
    ]),
  ];
}

const amountOf = (locale: Locale, qepik: number) => formatAmount(locale, toQepik(qepik));
