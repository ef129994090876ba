import { Notice } from "@/components/ui";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { RecordView } from "@/lib/record";
import { askAgainLimit } from "./ask-again";
import { standingOf, stillAsking } from "./groups";
import { Waiting, type WaitingPage } from "./waiting";

/** What became of "ask again now": whose answer is still missing, or that all have been asked. */
export function Asked({
  page,
  record,
  since,
}: {
  page: WaitingPage;
  record: RecordView;
  /** The moment it was asked; null when it was not. */
  since: Date | null;
}) {
  if (!since) return null;
  const t = translator(page.locale, "record");
  const missing = stillAsking(record, since);
  const { silent, total } = standingOf(record);
  if (missing.length > 0) {
    const answered = total - missing.length;
    return <Waiting page={page} title={t("asking", { answered, total })} awaited={missing} />;
  }
  return (
    <Notice kind="settled" title={t("asked")}>
      <p>{t("askedMore", { silent: silent.length })}</p>
    </Notice>
  );
}

/** Asked more often than is allowed: when again, and that nothing is lost. */
export function TooOften({ locale, seconds }: { locale: Locale; seconds: number }) {
  if (seconds === 0) return null;
  const t = translator(locale, "record");
  return (
    <Notice kind="info" title={t("tooOften")}>
      <p>{t("tooOftenMore", { ...askAgainLimit, wait: Math.ceil(seconds / 60) })}</p>
    </Notice>
  );
}
