import { Details } from "@/components/ui";
import type { CaseView } from "@/lib/cases";
import { formatDay, translator } from "@/lib/i18n";
import { dayInBaku, daysBetween, type IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";

/**
 * THE TIME OF A CASE: days left in words and as a bar, with the days on which the clock stood, and how the
 * last day was counted. The bar is a picture of what the words say.
 */
export function CaseTime({
  locale,
  view,
  today,
}: {
  locale: Locale;
  view: CaseView;
  today: IsoDate;
}) {
  const { due, submittedAt, pauses } = view;
  const t = translator(locale, "cases");
  if (!due?.deadline.on) return null;
  const { on, skipped: counted, verified } = due.deadline;
  const left = daysBetween(today, on);
  const begun = dayInBaku(submittedAt);
  const key = { decide: "decideBy", answer: "answerBy", appeal: "appealBy" } as const;
  return (
    <div className="stack-3">
      <div className="deadline">
        <div className="day">
          <b>{t("daysLeft", { count: Math.abs(left) })}</b>
          <span className="soft small">{left >= 0 ? t("left") : t("late")}</span>
        </div>
        <p>
          {view.state === "awaiting_parties"
            ? translator(locale, "asked")("householdUntil", { day: formatDay(on) })
            : t(key[due.what], { day: formatDay(on) })}
        </p>
      </div>
      <TimeBar from={begun} until={on} today={today} pauses={pauses} />
      <div className="row between src">
        <span>{formatDay(begun)}</span>
        <span>{formatDay(on)}</span>
      </div>
      <Details summary={t("counted")}>
        <p>{skipped(locale, counted)}</p>
        {!verified && <p className="src">{t("countedUnverified")}</p>}
      </Details>
    </div>
  );
}

/** THE NOTICE of what was decided: when it was given, and by when the law wants it given. */
export function NoticeTime({ locale, notice }: { locale: Locale; notice: CaseView["notice"] }) {
  if (!notice) return null;
  const t = translator(locale, "cases");
  const { toldOn, deadline } = notice;
  return (
    <p className="src">
      {t("told", { day: formatDay(toldOn) })}
      {deadline?.on && ` ${t("toldBy", { day: formatDay(deadline.on) })}`}
    </p>
  );
}

function skipped(
  locale: Locale,
  counted: NonNullable<CaseView["due"]>["deadline"]["skipped"],
): string {
  const t = translator(locale, "cases");
  if (counted.length === 0) return t("countedSkipped", { days: "—" });
  return t("countedSkipped", { days: counted.map(({ day }) => formatDay(day)).join(", ") });
}

/** In hundredths of the whole time; a case that is late fills the bar. */
function TimeBar({
  from,
  until,
  today,
  pauses,
}: {
  from: IsoDate;
  until: IsoDate;
  today: IsoDate;
  pauses: CaseView["pauses"];
}) {
  const whole = Math.max(1, daysBetween(from, until));
  const at = (day: IsoDate) => Math.min(100, Math.max(0, (daysBetween(from, day) / whole) * 100));
  return (
    <svg className="timebar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="0" width={at(today)} height="10" fill="currentColor" />
      {pauses.map((pause) => (
        <rect
          key={pause.from}
          className="pause"
          x={at(pause.from)}
          y="0"
          width={Math.max(1, at(pause.until ?? today) - at(pause.from))}
          height="10"
          fill="currentColor"
        />
      ))}
    </svg>
  );
}
