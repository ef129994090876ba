import { Loading, Notice } from "@/components/ui";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { SourceView } from "@/lib/record";

/** The page comes back by itself this often, and gives up after two minutes. */
const EVERY_SECONDS = 3;
const MOST_ROUNDS = 40;

/** A page that waits, and how far it has come. */
export interface WaitingPage {
  locale: Locale;
  path: string;
  /** What must stand in its address again when it comes back. */
  query?: Readonly<Record<string, string>>;
  /** How often it has come back by itself. */
  round: number;
  /** The person asked it to stay as it is. */
  stopped: boolean;
}

/**
 * WAITING for registers, without a script: says whose answers are missing and lets the page come back
 * by itself. That can be stopped (WCAG 2.2.1), and it ends: a page that nobody looks at must not ask
 * for ever.
 */
export function Waiting({
  page,
  title,
  awaited,
}: {
  page: WaitingPage;
  title: string;
  awaited: readonly SourceView[];
}) {
  const { locale, path, query, round, stopped } = page;
  const t = translator(locale, "record");
  const names = awaited.map(({ registerName }) => registerName[locale]).join(", ");
  const address = (more: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...query, ...more })}`;
  if (stopped || round >= MOST_ROUNDS) {
    return (
      <Notice kind="info" title={title}>
        <p>{t("waitingFor", { names })}</p>
        <p className="src">
          {t("stays")} <a href={address({})}>{t("lookAgain")}</a>
        </p>
      </Notice>
    );
  }
  const next = address({ round: String(round + 1) });
  return (
    <Notice kind="info" title={title}>
      <meta httpEquiv="refresh" content={`${EVERY_SECONDS};url=${next}`} />
      <Loading>{t("waitingFor", { names })}</Loading>
      <p className="src">
        {t("comesBack")} <a href={address({ stop: "1" })}>{t("stop")}</a>
      </p>
    </Notice>
  );
}
