import { formatTime, translator } from "@/lib/i18n";
import { daysBetween, type IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { Watched } from "./watch";

/** "3 days left", "Due today", "2 days late"; where nothing is due, that the clock stands. */
export function dueInWords(locale: Locale, dueOn: IsoDate | null, today: IsoDate): string {
  const t = translator(locale, "deskCases");
  if (dueOn === null) return t("noDue");
  const left = daysBetween(today, dueOn);
  if (left === 0) return t("today");
  return left > 0 ? t("left", { count: left }) : t("lateBy", { count: -left });
}

/** Who else looked at a case and whether it has moved since it was seen. No names: there are none to tell. */
export function watchedInWords(
  locale: Locale,
  { sequence, others, lastAt }: { sequence: number; others: number; lastAt: Date | null },
  seen: number,
): Watched {
  const t = translator(locale, "deskCases");
  return {
    others: others > 0 && lastAt ? t("others", { count: others, time: formatTime(lastAt) }) : null,
    moved: sequence === seen ? null : t("movedNow"),
  };
}
