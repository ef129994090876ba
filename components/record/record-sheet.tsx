import { Sheet } from "@/components/ui";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { FactRows } from "./fact-rows";
import type { GroupView } from "./groups";
import { SilentRegister } from "./silent-register";

/** One sheet of the record; registers of its kind that are silent stand under the facts of the others. */
export function RecordSheet({ locale, view }: { locale: Locale; view: GroupView }) {
  const { group, facts, silences } = view;
  const t = translator(locale, "record");
  const silent = silences.map((silence) => (
    <SilentRegister
      key={`${silence.source.register} ${silence.lastKnown[0]?.key ?? ""}`}
      locale={locale}
      silence={silence}
    />
  ));
  if (facts.length === 0) {
    return (
      <section className="stack" aria-labelledby={group}>
        <h2 id={group}>{t(`groups.${group}`)}</h2>
        {silent}
      </section>
    );
  }
  return (
    <Sheet id={group} title={t(`groups.${group}`)} note={<a href="#report">{t("report")}</a>}>
      <FactRows locale={locale} facts={facts} />
      {silent.length > 0 && <div className="pad stack border-t border-line">{silent}</div>}
    </Sheet>
  );
}
