import { formatAmount, localePath, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { RecordView, SectionView } from "@/lib/record";
import { noteOf, SilentRegister } from "../record";
import { AnswerAmount, Day, Empty, GoLink, MarginNote, Sheet, StateWord } from "../ui";
import { type Payment, paymentsOf, paymentsSection } from "./payments";

const SHOWN = 3;

/** WHAT I RECEIVE: the last payment as the answer of the page, and those before it. */
export function Receives({ locale, record }: { locale: Locale; record: RecordView }) {
  const section = paymentsSection(record);
  if (!section || section.awaited.length > 0) return null; // the page says whom it waits for
  const [latest, ...earlier] = paymentsOf(section).slice(0, SHOWN);
  return (
    <section className="sec o2" aria-labelledby="receives">
      <h2 id="receives">{translator(locale, "home")("receives")}</h2>
      {section.silences.map((silence) => (
        <SilentRegister key={silence.source.register} locale={locale} silence={silence} />
      ))}
      {latest ? (
        <Payments locale={locale} latest={latest} earlier={earlier} />
      ) : (
        section.silences.length === 0 && <NoPayments locale={locale} section={section} />
      )}
    </section>
  );
}

function Payments({
  locale,
  latest,
  earlier,
}: {
  locale: Locale;
  latest: Payment;
  earlier: readonly Payment[];
}) {
  const t = translator(locale, "home");
  return (
    <Sheet
      footer={
        <GoLink href={`${localePath(locale, "/record")}#benefits`} arrow>
          {t("allPayments")}
        </GoLink>
      }
    >
      <div className="pad">
        <p className="row soft small">
          <span>{t.rich("lastPayment", { day: () => <Day key="day" on={latest.on} /> })}</span>
          <StateWord state={latest.state}>{latest.word[locale]}</StateWord>
        </p>
        <p className="answer mt-1">
          <AnswerAmount locale={locale} amount={latest.amount} />
        </p>
        <p className="mt-2">{latest.fact.label[locale]}</p>
        <p className="src">{noteOf(locale, latest.fact)}</p>
      </div>
      <ul className="items keep border-t border-line">
        {earlier.map(({ fact, on, state, word, amount }) => (
          <li key={fact.key}>
            <span className="row">
              <Day on={on} />
              <StateWord state={state}>{word[locale]}</StateWord>
            </span>
            <span className="n">{formatAmount(locale, amount)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function NoPayments({ locale, section }: { locale: Locale; section: SectionView }) {
  const t = translator(locale, "home");
  const [source] = section.nothing;
  return (
    <div className="sheet">
      <Empty title={t("noPayments")}>
        {t("noPaymentsMore")}
        {source?.answeredAt && (
          <span className="src block">
            <MarginNote locale={locale} source={source.short} on={dayInBaku(source.answeredAt)} />
          </span>
        )}
      </Empty>
    </div>
  );
}
