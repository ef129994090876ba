import { groupsOf, noteOf, speaksTwice, standingOf } from "@/components/record";
import { FactDated, FactValues } from "@/components/record/fact-values";
import { SinceMoment } from "@/components/record/since";
import {
  Day,
  Details,
  Fact,
  FactList,
  KeyValues,
  Notice,
  Sheet,
  StateWord,
  Versus,
} from "@/components/ui";
import { formatDay, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { ContradictionView, FactView, RecordView, SilenceView } from "@/lib/record";

/** What the registers said within the opened categories, by sections, contradictions first. */
export function PersonRecord({ locale, record }: { locale: Locale; record: RecordView }) {
  const words = translator(locale, "record");
  const { nothing } = standingOf(record);
  return (
    <div className="stack [&_dd_.n]:whitespace-normal">
      <Differences locale={locale} contradictions={record.contradictions} />
      {groupsOf(record)
        .filter(({ facts }) => facts.length > 0)
        .map(({ group, facts }) => (
          <Sheet key={group} id={group} title={words(`groups.${group}`)}>
            <Rows locale={locale} facts={facts} />
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

/** Of what repeats (payments month by month) the newest few stand open, the rest one press away. */
const OPEN_ROWS = 3;

function Rows({ locale, facts }: { locale: Locale; facts: readonly FactView[] }) {
  const seen = new Map<string, number>();
  const isOpen = ({ label }: FactView) => {
    const before = seen.get(label.az) ?? 0;
    seen.set(label.az, before + 1);
    return before < OPEN_ROWS;
  };
  const open = facts.filter(isOpen);
  const rest = facts.filter((fact) => !open.includes(fact));
  return (
    <>
      <CompactFacts locale={locale} facts={open} />
      {rest.length > 0 && (
        <div className="border-t border-line">
          <Details
            summary={
              <span className="ps-4">
                {translator(locale, "desk")("moreRows", { count: rest.length })}
              </span>
            }
          >
            <CompactFacts locale={locale} facts={rest} />
          </Details>
        </div>
      )}
    </>
  );
}

/** Rows as everywhere in the record; the margin names the source in as few signs as it can. */
function CompactFacts({ locale, facts }: { locale: Locale; facts: readonly FactView[] }) {
  const source = translator(locale, "desk")("source");
  return (
    <FactList>
      {facts.map((fact) => (
        <Fact
          key={`${fact.source.register} ${fact.key}`}
          label={fact.label[locale]}
          note={
            <span>
              <span className="sr-only">{source} </span>
              {[...new Set([fact.source, ...fact.agreeing].map(({ short }) => short))].join(", ")}
              {fact.source.answeredAt && (
                <>
                  {" · "}
                  <Day on={dayInBaku(fact.source.answeredAt)} />
                </>
              )}
            </span>
          }
        >
          <FactValues locale={locale} values={fact.values} />
          <FactDated locale={locale} fact={fact} />
        </Fact>
      ))}
    </FactList>
  );
}

/** Registers that contradict each other, side by side: asked of the citizen, corrected by the owner. */
function Differences({
  locale,
  contradictions,
}: {
  locale: Locale;
  contradictions: readonly ContradictionView[];
}) {
  const t = translator(locale, "desk");
  if (contradictions.length === 0) return null;
  return (
    <Sheet title={t("differs")}>
      <div className="pad stack">
        <p>{t("differsMore")}</p>
        {contradictions.map(({ key, label, versions }) => (
          <div key={key}>
            <h3 className="mb-2 text-small">{label[locale]}</h3>
            <Versus
              versions={versions.map((fact) => ({
                key: fact.source.register,
                note: noteOf(locale, fact, speaksTwice(versions)),
                value: <FactValues locale={locale} values={fact.values} />,
                action: <FactDated locale={locale} fact={fact} />,
              }))}
            />
          </div>
        ))}
      </div>
    </Sheet>
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
