import { Button } from "@/components/ui";
import { translator } from "@/lib/i18n";
import { RATE_LIMITS } from "@/lib/identity/rate-limits";
import type { Locale } from "@/lib/kernel/texts";

/** The question to all registers, asked now. A form that needs no script. */
export function AskAgain({
  locale,
  action,
}: {
  locale: Locale;
  action: (form: FormData) => Promise<void>;
}) {
  const t = translator(locale, "record");
  return (
    <form action={action} className="row">
      <input type="hidden" name="locale" value={locale} />
      <Button kind="outline" inline aria-describedby="ask-again-limit">
        {t("askAgain")}
      </Button>
      <span className="src" id="ask-again-limit">
        {t("askAgainLimit", askAgainLimit)}
      </span>
    </form>
  );
}

/** How often it may be asked, as the texts are given it. */
export const askAgainLimit = {
  times: RATE_LIMITS.refresh.points,
  minutes: RATE_LIMITS.refresh.seconds / 60,
};
