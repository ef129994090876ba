import type { ReactNode } from "react";
import { awardText } from "@/components/services";
import { Moment, Step, type StepState, Steps } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { CaseView, EventView } from "@/lib/cases";
import { formatDay, translator } from "@/lib/i18n";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { findRegister } from "@/lib/registers/catalogue";

/** Events that are the officers' own affair: who has taken it is said where it is now. */
const QUIET: ReadonlySet<string> = new Set(["hand_over"]);

/** WHAT WAS, WHAT IS, WHAT COMES: the history of a case on a thread, and the steps ahead of it. */
export function CaseHistory({
  locale,
  view,
  units,
}: {
  locale: Locale;
  view: CaseView;
  /** Names of the offices that appear, by code. */
  units: Readonly<Record<string, Texts>>;
}) {
  const t = translator(locale, "cases");
  const told = view.events.filter(({ event }) => !QUIET.has(event));
  const last = told.at(-1);
  const isOpen = view.closedAt === null;
  return (
    <Steps>
      {told.map((one) => (
        <Step
          key={one.sequence}
          locale={locale}
          state={isOpen && one === last ? "now" : stateOf(one)}
          title={t(`events.${one.event}`)}
        >
          <p className="src">
            <Moment at={one.at} />
            {moreOf(locale, one, units)}
          </p>
          <AppealAnswer one={one} />
        </Step>
      ))}
      {isOpen && <Ahead locale={locale} view={view} />}
    </Steps>
  );
}

/** What the superior body says of an appeal, and by which provision. */
function AppealAnswer({ one: { event, payload } }: { one: EventView }) {
  if (event !== "dismiss_appeal" && event !== "remit") return null;
  const { words, law } = payload as { words: string; law: string | null };
  return (
    <>
      <p className="whitespace-pre-line">{words}</p>
      {law && <p className="src">{law}</p>}
    </>
  );
}

function stateOf({ event }: EventView): StepState {
  return event === "request_information" || event === "ask_parties" ? "pause" : "done";
}

/** Who, or what came of it: a line after the moment. */
function moreOf(locale: Locale, one: EventView, units: Readonly<Record<string, Texts>>): ReactNode {
  const t = translator(locale, "cases");
  if (one.event === "gather") {
    const { answered = [], silent = [] } = one.payload as {
      answered?: string[];
      silent?: string[];
    };
    return [
      answered.length > 0 && t("answeredBy", { names: namesOf(answered) }),
      silent.length > 0 && t("silentBy", { names: namesOf(silent) }),
    ]
      .filter(Boolean)
      .map((words) => ` · ${words}`)
      .join("");
  }
  const { kind, pseudonym, unit } = one.by;
  if (kind !== "staff") return null;
  const name = (unit && units[unit]?.[locale]) ?? "";
  return ` · ${t("by", { unit: name, role: t("officer"), pseudonym: pseudonym ?? "" })}`;
}

const namesOf = (registers: readonly string[]) =>
  [
    ...new Set(
      registers.flatMap((code) => {
        const found = findRegister(code);
        return found ? [INSTITUTIONS[found.institution].short] : [];
      }),
    ),
  ].join(", ");

function Ahead({ locale, view: { due, assessment } }: { locale: Locale; view: CaseView }) {
  const t = translator(locale, "cases");
  const award = assessment?.result?.awards[0];
  return (
    <>
      {due?.what === "decide" && due.deadline.on && (
        <Step locale={locale} state="ahead" title={t("ahead.decide")}>
          <p className="src">{t("ahead.decideMore", { day: formatDay(due.deadline.on) })}</p>
        </Step>
      )}
      {award && (
        <Step locale={locale} state="ahead" title={t("ahead.payment")}>
          <p className="src">{t("ahead.paymentMore", { amount: awardText(locale, award) })}</p>
        </Step>
      )}
    </>
  );
}
