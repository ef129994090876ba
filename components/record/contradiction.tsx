import { Notice, Versus } from "@/components/ui";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { ContradictionView } from "@/lib/record";
import { FactDated, FactValues } from "./fact-values";
import { noteOf } from "./fact-words";

const orIn = (locale: Locale) => new Intl.ListFormat(locale, { type: "disjunction" });
const OR: Record<Locale, Intl.ListFormat> = { az: orIn("az"), en: orIn("en"), ru: orIn("ru") };

/** "Registered address: registers say two different things". */
export function differs(locale: Locale, { label, versions }: ContradictionView): string {
  return translator(locale, "record")("differs", {
    label: label[locale],
    count: versions.length,
  });
}

/** Registers that contradict each other, side by side, and who can correct them today. */
export function Contradiction({
  locale,
  contradiction,
  brief = false,
}: {
  locale: Locale;
  contradiction: ContradictionView;
  /** One of several, and not the first: what holds for all of them has been said. */
  brief?: boolean;
}) {
  const { versions } = contradiction;
  const t = translator(locale, "record");
  const owners = versions.flatMap(({ source, agreeing }) =>
    [source, ...agreeing].map(({ institutionName }) => institutionName[locale]),
  );
  return (
    <Notice kind="turn" title={differs(locale, contradiction)}>
      {!brief && <p>{t("differsMore")}</p>}
      <Versus
        versions={versions.map((fact) => ({
          key: fact.source.register,
          note: noteOf(locale, fact, speaksTwice(versions)),
          value: <FactValues locale={locale} values={fact.values} />,
          action: <FactDated locale={locale} fact={fact} />,
        }))}
      />
      <p>
        {t.rich("differsCorrect", {
          institutions: OR[locale].format(new Set(owners)),
          call: (words) => (
            <a key="call" href="tel:142">
              {words}
            </a>
          ),
        })}
      </p>
    </Notice>
  );
}

/** Does one institution stand behind both sides, by two registers? Then its name tells nothing. */
export function speaksTwice(versions: ContradictionView["versions"]): boolean {
  const sides = versions.map(
    ({ source, agreeing }) => new Set([source, ...agreeing].map(({ institution }) => institution)),
  );
  const named = sides.flatMap((side) => [...side]);
  return new Set(named).size < named.length;
}
