import {
  formatAmount,
  formatDay,
  formatMonths,
  formatPercent,
  formatThousandths,
  type Translator,
  translator,
} from "@/lib/i18n";
import { fill } from "@/lib/i18n/fill";
import { say } from "@/lib/i18n/keep-together";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import * as law from "@/lib/law";
import { figureText } from "../pension/figure";

/** What a value of more than one number says, a sentence for each of its parts. */
type Sentences<T> = (value: T, locale: Locale, t: Translator<"law">) => readonly string[];

const percentOf = (locale: Locale, thousandths: number) =>
  `${formatThousandths(locale, thousandths)}${locale === "en" ? "" : "\u00a0"}%`;

const bands: Sentences<readonly law.ContributionBand[]> = (value, locale, t) =>
  value.map(({ upToQepik, employeeThousandths, employerThousandths }, index) => {
    const rates = {
      employee: percentOf(locale, employeeThousandths),
      employer: percentOf(locale, employerThousandths),
    };
    const amount = (qepik: number) => formatAmount(locale, toQepik(qepik));
    const below = value[index - 1]?.upToQepik ?? null;
    if (below === null) {
      return upToQepik === null
        ? t("bands.whole", rates)
        : t("bands.upTo", { ...rates, upTo: amount(upToQepik) });
    }
    return upToQepik === null
      ? t("bands.over", { ...rates, from: amount(below) })
      : t("bands.between", { ...rates, from: amount(below), upTo: amount(upToQepik) });
  });

const early: Sentences<readonly law.EarlyRetirement[]> = (value, locale, t) =>
  value.map(({ group, yearsEarlier, needed: { female, male }, neededKind }) => {
    const inWords = (needed: number) =>
      neededKind === "months" ? formatMonths(locale, needed) : String(needed);
    return t(`early.${group}`, {
      needed:
        female === male
          ? inWords(female)
          : t("neededBySex", { women: inWords(female), men: inWords(male) }),
      earlier: formatMonths(locale, yearsEarlier * 12),
    });
  });

/** A range of percents, which stays in one line; its sign stands at the end: "31–60 %". */
const range = (locale: Locale, from: number, to: number) =>
  `${from}\u2060–\u2060${formatPercent(locale, to)}`;

const entry = <T>(parameter: law.Parameter<T>, sentences: Sentences<T>) =>
  [parameter.code, sentences as Sentences<unknown>] as const;

const SENTENCES = new Map([
  entry(law.contributionRates.state, bands),
  entry(law.contributionRates["oil-gas"], bands),
  entry(law.contributionRates.private, bands),
  entry(law.earlyRetirement, early),
  entry(law.reliefWindow, ({ from, until }, _, t) => [
    t("relief", { from: formatDay(from), until: formatDay(until) }),
  ]),
  entry(law.workingPensioner, ({ afterMonths, divisorMonths, leavingDivisorMonths }, locale, t) => [
    t("working.after", { after: formatMonths(locale, afterMonths), divisor: divisorMonths }),
    t("working.leaving", { leaving: leavingDivisorMonths }),
  ]),
  entry(law.disabilityPensionImpairment, ({ from, moderateFrom, severeFrom }, locale, t) => [
    t("impairment.capital", { range: range(locale, from, severeFrom - 1) }),
    t("impairment.record", { range: range(locale, severeFrom, 100) }),
    t("impairment.degrees", {
      mild: range(locale, from, moderateFrom - 1),
      moderate: range(locale, moderateFrom, severeFrom - 1),
      severe: range(locale, severeFrom, 100),
    }),
  ]),
  entry(
    law.disabilityPensionRecord,
    ({ floorMonths, monthsPerYear, workingAgeFrom }, locale, t) => [
      t("disabilityRecord.perYear", {
        perYear: formatMonths(locale, monthsPerYear),
        age: workingAgeFrom,
      }),
      t("disabilityRecord.floor", { floor: formatMonths(locale, floorMonths) }),
    ],
  ),
  entry(law.survivorPensionTerms, (terms, locale, t) => [
    t("survivors.child", { child: terms.childUntilAge, student: terms.studentUntilAge }),
    t("survivors.disabled", { child: terms.childUntilAge }),
    t("survivors.relative", { impairment: formatPercent(locale, terms.relativeImpairmentFrom) }),
    t("survivors.carer", { cared: terms.caredForUntilAge }),
  ]),
]);

/** @throws Error for a parameter nobody has written sentences for: a fault of ours */
export function sentencesOf(
  locale: Locale,
  parameter: law.Parameter<unknown>,
  value: unknown,
): readonly string[] {
  const own = parameter.sentences?.(value);
  if (own) return own.map((sentence) => inWords(locale, sentence));
  const { code } = parameter;
  const sentences = SENTENCES.get(code);
  if (!sentences) throw new Error(`no words for the values of ${code}`);
  return sentences(value, locale, translator(locale, "law"));
}

function inWords(locale: Locale, { texts, figures }: law.ValueSentence): string {
  const said = Object.entries(figures).map(([name, figure]) => [name, figureText(locale, figure)]);
  return fill(say(texts, locale), Object.fromEntries(said));
}
