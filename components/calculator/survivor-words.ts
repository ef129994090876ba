import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { PLACES, SURVIVOR_FIELDS } from "@/lib/pension/calculator/fields";
import {
  MEMBER_REASONS,
  type MemberReason,
  RELATIONS,
  SURVIVOR_MISSING,
  SURVIVOR_REASONS,
  SURVIVOR_STEPS,
} from "@/lib/pension/rules/survivors";
import { frameWords, pastWords, rawWords, ruleWords } from "./words";

const LABELS = [
  "deceased",
  "diedOn",
  "diedOnHint",
  "members",
  "membersHint",
  "relation",
  "choose",
  "sexHint",
  "studies",
  "studiesHint",
  "disability",
  "disabilityHint",
  "cares",
  "caresHint",
  "youngest",
  "works",
  "worksHint",
  "yes",
  "no",
  "unknownAnswer",
  "member",
  "ofMember",
  "hasRight",
  "hasNoRight",
  "none",
  "estimated",
] as const;
/** What is said otherwise of somebody who has died. */
const PAST = [
  "before2006Hint",
  "workedFrom",
  "workedFromHint",
  "averageWage",
  "breakMonths",
  "capital",
  "capitalHint",
] as const;
const WHY = ["shared", "alone", "sharesUnknown", "missing", "record", "nobody"] as const;
const ROWS = ["record", "needed", "capital", "period"] as const;
const FAMILY = ["title", "name", "right", "share", "allowance", "better"] as const;

/** What a condition of a member found is called; null where its words say it all. */
const FOUND: Record<MemberReason, "age" | "childAge" | "since" | "impairment" | null> = {
  minor: "age",
  student: "age",
  "disabled-since-childhood": "since",
  "retirement-age": null,
  impairment: "impairment",
  carer: "childAge",
  "only-carer": null,
};

export type SurvivorWords = ReturnType<typeof survivorWords>;

/** Everything the calculator of a survivor's pension says. */
export function survivorWords(locale: Locale, title: string) {
  const t = translator(locale, "calculator");
  const pension = translator(locale, "pension");
  const frame = frameWords(locale, title, SURVIVOR_FIELDS.length);
  const { conditions } = frame.explain;
  return {
    ...frame,
    ...rawWords(locale, LABELS, "survivors."),
    ...rawWords(locale, ["asToday", "assumed"], "right."),
    // The record and the capital are those of somebody else: "you have" would be wrong.
    explain: { ...frame.explain, conditions: { ...conditions, found: t("survivors.found.any") } },
    percent: t("disability.percent"),
    percentHint: t("disability.percentHint"),
    since: t("disability.since"),
    sinceHint: t("disability.sinceHint"),
    past: {
      ...pastWords(locale),
      title: t("survivors.past.title"),
      ...rawWords(locale, PAST, "survivors.past."),
    },
    /** Headings of the members, by their places. */
    places: PLACES.map((place) => t("survivors.place", { place: String(place) })),
    relations: rawWords(locale, RELATIONS, "survivors.relations."),
    rule: {
      ...ruleWords(locale, "survivors.", [...SURVIVOR_REASONS, ...MEMBER_REASONS], SURVIVOR_STEPS),
      missing: Object.fromEntries(
        SURVIVOR_MISSING.map((key) => [key, pension(`survivors.missing.${key}`)]),
      ) as Record<(typeof SURVIVOR_MISSING)[number], string>,
    },
    found: Object.fromEntries(
      MEMBER_REASONS.map((key) => {
        const found = FOUND[key];
        return [key, found && t(`survivors.found.${found}`)];
      }),
    ) as Record<MemberReason, string | null>,
    why: rawWords(locale, WHY, "survivors.why."),
    rows: {
      ...rawWords(locale, ROWS, "right.rows."),
      ...rawWords(locale, ["record", "capital"], "survivors.rows."),
    },
    computed: pension("survivors.computed"),
    total: pension("survivors.total"),
    allowance: rawWords(locale, ["noPension", "more", "less"], "survivors.instead."),
    better: rawWords(locale, ["share", "allowance"], "survivors.betterIs."),
    family: rawWords(locale, FAMILY, "survivors.table."),
  };
}
