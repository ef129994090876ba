import { Sheet } from "@/components/ui";
import { formatDay, formatMonths, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { EarlyAssessment, EarlyGroupAssessment } from "@/lib/pension/rules/early";
import { links } from "../links";
import { Reasons, type ToldReason } from "../reasons";
import { tellMissing, tellReasons } from "../told";
import { strong } from "./parts";

/** Groups that apply, each with its day; what cannot be said in one sentence; of the rest nothing. */
export function Early({ locale, early }: { locale: Locale; early: EarlyAssessment }) {
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
