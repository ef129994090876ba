import { differs, FactNote, FactRows, groupsOf, standingOf } from "@/components/record";
import { FactSince, FactValues } from "@/components/record/fact-values";
import { SinceMoment } from "@/components/record/since";
import { Details, KeyValues, Notice, Sheet, StateWord, Versus } from "@/components/ui";
import { formatDay, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { ContradictionView, RecordView, SilenceView } from "@/lib/record";

/** What the registers said within the opened categories, by sections, contradictions first. */
export function PersonRecord({ locale, record }: { locale: Locale; record: RecordView }) {
  const words = translator(locale, "record");
  const { nothing } = standingOf(record);
  return (
    <div className="stack">
      {record.contradictions.map((contradiction) => (
        <Differs key={contradiction.key} locale={locale} contradiction={contradiction} />
      ))}
      {groupsOf(record)
        .filter(({ facts }) => facts.length > 0)
        .map(({ group, facts }) => (
          <Sheet key={group} id={group} title={words(`groups.${group}`)}>
            <FactRows locale={locale} facts={facts} />
          </Sheet>
        ))}
      {nothing.length > 0 && (
        <p className="src">
          {translator(locale, "desk")("nothing", {
            names: nothing.map(({ registerName }) => registerName[locale]).join(", "),
          })}
        </p>
      )}
    </div>
  );
}

function Differs({ locale, contradiction }: { locale: Locale; contradiction: ContradictionView }) {
  return (
    <Notice kind="info" title={differs(locale, contradiction)}>
      <p>{translator(locale, "desk")("differsMore")}</p>
      <Versus
        versions={contradiction.versions.map((fact) => ({
          key: fact.source.register,
          note: <FactNote locale={locale} fact={fact} />,
          value: <FactValues locale={locale} values={fact.values} />,
          action: <FactSince locale={locale} fact={fact} />,
        }))}
      />
    </Notice>
  );
}

/** Registers that do not answer, each once and in a few words: the citizen is waiting. */
export function Silences({ locale, record }: { locale: Locale; record: RecordView }) {
  const byRegister = new Map<string, SilenceView>();
  for (const silence of record.sections.flatMap(({ silences }) => silences)) {
    const { register } = silence.source;
    const before = byRegister.get(register)?.lastKnown ?? [];
    byRegister.set(register, { ...silence, lastKnown: [...before, ...silence.lastKnown] });
  }
  return [...byRegister.values()].map((silence) => (
    <Silent key={silence.source.register} locale={locale} silence={silence} />
  ));
}

function Silent({ locale, silence }: { locale: Locale; silence: SilenceView }) {
  const { source, silentSince, lastKnown } = silence;
  const t = translator(locale, "desk");
  return (
    <div className="silence hatched p-3">
      <div className="paper p-3">
        <p>
          <StateWord state="silent">{t("silent", { short: source.short })}</StateWord>
        </p>
        <p className="src">
          {t.rich("silentSince", {
            register: source.registerName[locale],
            since: () => <SinceMoment key="since" locale={locale} at={silentSince} />,
          })}{" "}
          {!source.answeredAt && t("silentUnknown")}
        </p>
        {source.answeredAt && lastKnown.length > 0 && (
          <Details summary={t("silentKnown", { day: formatDay(dayInBaku(source.answeredAt)) })}>
            <KeyValues
              rows={lastKnown.map(({ key, label, values }) => [
                label[locale],
                <FactValues key={key} locale={locale} values={values} />,
              ])}
            />
          </Details>
        )}
      </div>
    </div>
  );
}
