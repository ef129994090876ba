import { Day, KeyValues, Moment, Silence } from "@/components/ui";
import { translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { SilenceView } from "@/lib/record";
import { SILENCE_RETRY_MINUTES } from "@/lib/registers/freshness";
import { FactValues } from "./fact-values";
import { SinceMoment } from "./since";

/** A register that does not answer, with what it said last. */
export function SilentRegister({ locale, silence }: { locale: Locale; silence: SilenceView }) {
  const { source, silentSince, lastKnown } = silence;
  const t = translator(locale, "record");
  return (
    <Silence word={t("silentWord")}>
      <p>
        {t.rich("silent", {
          register: source.registerName[locale],
          institution: source.institutionName[locale],
          since: () => <SinceMoment key="since" locale={locale} at={silentSince} />,
        })}
      </p>
      <LastKnown locale={locale} silence={silence} />
      {lastKnown.length === 0 && <p className="src">{t("neverKnown")}</p>}
      <p className="src">
        {t.rich("asksAgain", {
          minutes: SILENCE_RETRY_MINUTES,
          asked: () => <Moment key="asked" at={source.askedAt ?? silentSince} />,
        })}
      </p>
    </Silence>
  );
}

function LastKnown({ locale, silence }: { locale: Locale; silence: SilenceView }) {
  const { source, lastKnown } = silence;
  const { answeredAt } = source;
  if (!answeredAt || lastKnown.length === 0) return null;
  return (
    <>
      <p className="src">
        {translator(locale, "record").rich("lastKnown", {
          day: () => <Day key="day" on={dayInBaku(answeredAt)} />,
        })}
      </p>
      <KeyValues
        rows={lastKnown.map(({ key, label, values }) => [
          label[locale],
          <FactValues key={key} locale={locale} values={values} />,
        ])}
      />
    </>
  );
}
