import { FirstPayment } from "@/components/benefits";
import { awardText, Findings } from "@/components/services";
import { Fact, FactList, Sheet, StateWord } from "@/components/ui";
import type { CaseView } from "@/lib/cases";
import { formatDay, translator } from "@/lib/i18n";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { Passport } from "@/lib/services";
import { STATE_MARK } from "./states";

interface Told {
  note?: string | null;
  deviation?: { reason: string; law: string } | null;
}

/** What was decided, what follows from it, and on what it rests. */
export function CaseDecision({
  locale,
  view,
  passport,
}: {
  locale: Locale;
  view: CaseView;
  passport: Passport;
}) {
  const decided = view.events.findLast(({ event }) => event === "approve" || event === "reject");
  if (!decided || view.place !== null) return null;
  const t = translator(locale, "cases");
  const { note, deviation } = decided.payload as Told;
  const state = decided.event === "approve" ? "approved" : "rejected";
  return (
    <Sheet title={t("decision")} id="decision">
      <div className="pad stack">
        <p>
          <StateWord state={STATE_MARK[state]}>{t(`states.${state}`)}</StateWord>{" "}
          <span className="src">{formatDay(dayInBaku(decided.at))}</span>
        </p>
        {view.entitlements.map(({ amountQepik, per, from, until, annulledAt }) => (
          <div key={`${from} ${annulledAt}`}>
            <p className="answer">{awardText(locale, { amountQepik, per })}</p>
            <p className="src">
              {[
                t("from", { day: formatDay(from as IsoDate) }),
                until && t("until", { day: formatDay(until as IsoDate) }),
                annulledAt && t("annulled", { day: formatDay(dayInBaku(annulledAt)) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
        ))}
        <FirstPayment locale={locale} payments={paymentsOf(view)} />
        {note && (
          <div>
            <h3>{t("noteToYou")}</h3>
            <p className="whitespace-pre-line">{note}</p>
          </div>
        )}
        {deviation && (
          <div>
            <h3>{t("deviation")}</h3>
            <p>{t("deviationMore", { reason: deviation.reason, law: deviation.law })}</p>
          </div>
        )}
      </div>
      {view.assessment?.result && (
        <div className="border-t border-line">
          <p className="pad src">{t("conditionsOn", { day: formatDay(view.assessment.on) })}</p>
          <Findings locale={locale} passport={passport} assessment={view.assessment.result} />
        </div>
      )}
    </Sheet>
  );
}

/** Payments of the newest decision alone: what an earlier one gave is told under "My benefits". */
function paymentsOf({ payments, entitlements }: CaseView) {
  const standing = entitlements.filter(({ annulledAt }) => annulledAt === null);
  const newest = standing.map(({ decidedAt }) => +decidedAt).sort((a, b) => b - a)[0];
  const ids = standing.flatMap(({ id, decidedAt }) => (+decidedAt === newest ? id : []));
  return payments.filter(({ entitlementId }) => ids.includes(entitlementId));
}

export function Where({
  locale,
  unit,
  silence,
  view,
}: {
  locale: Locale;
  unit: string | undefined;
  silence: string;
  view: CaseView;
}) {
  const t = translator(locale, "cases");
  if (view.closedAt !== null) return null;
  return (
    <>
      {unit && (
        <Sheet title={t("office")}>
          <FactList variant="one">
            <Fact label={t(`states.${view.state}`)}>{unit}</Fact>
          </FactList>
        </Sheet>
      )}
      {view.due?.what === "decide" && view.due.deadline.on && (
        <Sheet title={t("ifLate")}>
          <p className="pad">
            {t("ifLateMore", { day: formatDay(view.due.deadline.on), silence })}
          </p>
        </Sheet>
      )}
    </>
  );
}
