import { sayCitations } from "@/components/law/said";
import { figureText } from "@/components/pension/figure";
import { fill } from "@/lib/i18n/fill";
import { formatAmount, formatDay, formatMonths, formatPeriod } from "@/lib/i18n/format";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { survivorAllowance } from "@/lib/law";
import { cite, type Reason } from "@/lib/law/assessment";
import { capitalOf } from "@/lib/pension/account";
import type { SurvivorField, Typed } from "@/lib/pension/calculator/fields";
import type { FieldProblem } from "@/lib/pension/calculator/form";
import {
  calculateSurvivors,
  type PlacedMember,
  type SurvivorAnswer,
} from "@/lib/pension/calculator/survivors";
import type {
  MemberAssessment,
  MemberReason,
  SurvivorMissing,
} from "@/lib/pension/rules/survivors";
import { metWord, refused, restsOnUnverified, sayConditions, saySteps } from "./explain";
import type { Right, Row, SaidMember, SurvivorState } from "./state";
import type { SurvivorWords } from "./survivor-words";

/** What a calculation needs besides what was typed. */
export interface SurvivorSetting {
  locale: Locale;
  today: IsoDate;
  words: SurvivorWords;
}

/** Computes what was typed, here in the browser or on the server: the same words, the same figures. */
export function evaluateSurvivors(
  before: SurvivorState,
  typed: Typed<SurvivorField>,
  setting: SurvivorSetting,
): SurvivorState {
  const reading = calculateSurvivors(typed, setting.today);
  if (!reading.ok) {
    const attempt = refused(before, typed, reading.problems, setting);
    return {
      ...attempt,
      errors: ofMembers(attempt.errors, reading.problems, setting),
      right: before.right,
    };
  }
  const right = rightOf(reading.value, setting);
  return { values: typed, errors: {}, summary: null, right, attempt: before.attempt + 1 };
}

/** Six members have the same questions, so each sentence says of whom. */
function ofMembers(
  errors: SurvivorState["errors"],
  problems: readonly FieldProblem[],
  { words }: SurvivorSetting,
): SurvivorState["errors"] {
  const alone = new Set(problems.flatMap(({ field, key }) => (key === "no-member" ? [field] : [])));
  const said = Object.entries(errors).map(([field, error]) => {
    const place = /-(\d)$/.exec(field)?.[1];
    return [field, place && !alone.has(field) ? fill(words.ofMember, { place, error }) : error];
  });
  return Object.fromEntries(said);
}

function rightOf(answer: SurvivorAnswer, setting: SurvivorSetting): Right {
  const { locale, today, words } = setting;
  const { assessment, deceased } = answer;
  const { outcome, reasons, calculation, payableQepik, computedQepik } = assessment;
  const amount = payableQepik ?? computedQepik;
  const written = (qepik: number) => formatAmount(locale, toQepik(qepik));
  const everything = {
    reasons: [...reasons, ...assessment.members.flatMap((member) => [...member.reasons])],
    calculation,
  };
  return {
    headline:
      payableQepik !== null
        ? fill(words.monthly, { amount: written(payableQepik) })
        : outcome === "undetermined"
          ? words.undetermined
          : words.noPension,
    when: fill(words.asToday, { day: formatDay(today) }),
    why: whyOf(answer, setting),
    allowance: allowanceOf(answer, setting),
    rows: rowsOf(answer, setting),
    conditions: sayConditions(reasons, words.rule, setting),
    steps: saySteps(calculation, words.rule, setting),
    total:
      amount === null
        ? null
        : { label: payableQepik === null ? words.computed : words.total, figure: written(amount) },
    members: membersOf(answer, setting),
    notes: [
      words.assumed,
      ...(deceased.account.carriedOver === null ? [words.estimated] : []),
      ...(restsOnUnverified(everything, capitalOf(deceased.account, today))
        ? [words.unverified]
        : []),
    ],
  };
}

function whyOf(
  { assessment, recordMonths }: SurvivorAnswer,
  { locale, words }: SurvivorSetting,
): string[] {
  const { outcome, members, missing, requiredRecordMonths } = assessment;
  const { why } = words;
  if (outcome === "eligible") {
    if (members.some((member) => member.outcome === "undetermined")) return [why.sharesUnknown];
    return [
      members.filter((member) => member.outcome === "eligible").length > 1 ? why.shared : why.alone,
    ];
  }
  if (outcome === "undetermined") return [fill(why.missing, { missing: listed(missing, words) })];
  const short = requiredRecordMonths - recordMonths;
  return [
    ...(short > 0
      ? [
          fill(why.record, {
            needed: formatMonths(locale, requiredRecordMonths),
            short: formatMonths(locale, short),
          }),
        ]
      : []),
    ...(members.every((member) => member.outcome === "ineligible") ? [why.nobody] : []),
  ];
}

const listed = (missing: readonly SurvivorMissing[], { rule }: SurvivorWords) =>
  missing.map((key) => rule.missing[key]).join("; ");

/** What a member may have instead of a share; null while the pension or the shares are not known. */
function allowanceOf(
  { assessment }: SurvivorAnswer,
  { locale, words }: SurvivorSetting,
): Right["allowance"] {
  const { outcome, members, on } = assessment;
  const amount = members.find(({ allowanceQepik }) => allowanceQepik !== null)?.allowanceQepik;
  const held = survivorAllowance.on(on);
  if (outcome === "undetermined" || amount == null || !held) return null;
  const isShared = members.some(({ shareQepik }) => shareQepik !== null);
  if (outcome === "eligible" && !isShared) return null;
  const isBetter = members.some(({ better }) => better === "allowance");
  const sentence =
    outcome === "ineligible"
      ? words.allowance.noPension
      : isBetter
        ? words.allowance.more
        : words.allowance.less;
  return {
    words: fill(sentence, { amount: formatAmount(locale, toQepik(amount)) }),
    cites: sayCitations(locale, [cite(survivorAllowance, held)], words.explain.cites),
  };
}

function rowsOf(
  { assessment, capitalQepik, recordMonths }: SurvivorAnswer,
  { locale, words }: SurvivorSetting,
): Row[] {
  const { requiredRecordMonths, hundredthsOfMonth } = assessment;
  return [
    [words.rows.record, formatMonths(locale, recordMonths)],
    [words.rows.needed, formatMonths(locale, requiredRecordMonths)],
    [words.rows.capital, formatAmount(locale, toQepik(capitalQepik))],
    [words.rows.period, formatPeriod(locale, hundredthsOfMonth)],
  ];
}

/** By relation, counted within it, with the year of birth: "Child 2 (2015)". */
function membersOf({ family, assessment }: SurvivorAnswer, setting: SurvivorSetting): SaidMember[] {
  const counts = new Map<PlacedMember["relation"], number>();
  return family.flatMap((member, index) => {
    const judged = assessment.members[index];
    if (!judged) return [];
    const number = (counts.get(member.relation) ?? 0) + 1;
    counts.set(member.relation, number);
    return [memberOf(member, judged, number, setting)];
  });
}

function memberOf(
  { relation, place, bornOn }: PlacedMember,
  { outcome, reasons, missing, shareQepik, allowanceQepik, better }: MemberAssessment,
  number: number,
  setting: SurvivorSetting,
): SaidMember {
  const { locale, words } = setting;
  const amount = (qepik: number | null) =>
    qepik === null ? words.none : formatAmount(locale, toQepik(qepik));
  const met = outcome === "undetermined" ? null : outcome === "eligible";
  return {
    place,
    name: fill(words.member, {
      relation: words.relations[relation],
      number: String(number),
      year: bornOn.slice(0, 4),
    }),
    met,
    word: met === null ? metWord(null, words.explain) : met ? words.hasRight : words.hasNoRight,
    share: amount(shareQepik),
    allowance: amount(allowanceQepik),
    better: better === null ? words.none : words.better[better],
    missing:
      missing.length === 0 ? "" : fill(words.why.missing, { missing: listed(missing, words) }),
    conditions: sayConditions(decisive(reasons, met), words.rule, setting, (reason) =>
      figuresOf(reason, setting),
    ),
  };
}

/** Each way is enough by itself: of a right that there is, those that give it; otherwise all of them. */
function decisive(
  reasons: readonly Reason<MemberReason>[],
  met: boolean | null,
): readonly Reason<MemberReason>[] {
  if (met !== true) return reasons;
  const isCarer = reasons.some((reason) => reason.key === "carer" && reason.met === true);
  return reasons.filter(
    (reason) => reason.met === true && (reason.key !== "only-carer" || isCarer),
  );
}

/** What a condition of a member found; what it needs stands in its words. */
function figuresOf({ key, found }: Reason, { locale, words }: SurvivorSetting): readonly Row[] {
  const label = words.found[key as MemberReason];
  return found && label ? [[label, figureText(locale, found)]] : [];
}
