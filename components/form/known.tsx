import { toldText } from "@/components/services";
import { Fact, FactList, MarginNote, Sheet, Silence } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { Source } from "@/lib/cases";
import { say, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { findRegister } from "@/lib/registers/catalogue";
import type { Known } from "@/lib/services";

/** WHAT IS NOT ASKED because a register has said it: each with who said it and on what day. */
export function KnownSheet({
  locale,
  known,
  sources,
}: {
  locale: Locale;
  known: readonly Known[];
  sources: readonly Source[];
}) {
  const t = translator(locale, "form");
  if (sources.length === 0) return null;
  return (
    <Sheet title={t("known")} level={2}>
      {known.length === 0 ? (
        <p className="pad soft">{t("nothingKnown")}</p>
      ) : (
        <FactList variant="one">
          {known.map(({ key, label, value, register }) => {
            const source = sources.find((one) => one.register === register);
            const institution = findRegister(register)?.institution;
            return (
              <Fact key={key} label={say(label, locale)}>
                {toldText(locale, value)}
                {institution && (
                  <span className="src block">
                    <MarginNote
                      locale={locale}
                      source={INSTITUTIONS[institution].short}
                      on={source?.answeredAt ? dayInBaku(source.answeredAt) : undefined}
                    />
                  </span>
                )}
              </Fact>
            );
          })}
        </FactList>
      )}
    </Sheet>
  );
}

/** Registers that do not answer: that is nobody's fault who applies. */
export function Silences({ locale, sources }: { locale: Locale; sources: readonly Source[] }) {
  const t = translator(locale, "form");
  const silent = sources.filter(({ status }) => status === "silent");
  return silent.map(({ register }) => {
    const found = findRegister(register);
    if (!found) return null;
    return (
      <Silence
        key={register}
        word={t("silent", { name: INSTITUTIONS[found.institution].short })}
        title={say(found.name, locale)}
      >
        <p>{t("silentMore")}</p>
      </Silence>
    );
  });
}
