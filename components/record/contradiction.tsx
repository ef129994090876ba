import { Notice, Versus } from "@/components/ui";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { ContradictionView } from "@/lib/record";
import { FactNote } from "./fact-rows";
import { FactSince, FactValues } from "./fact-values";

/** "Registered address differs in two registers". */
export function differs(locale: Locale, { label, versions }: ContradictionView): string {
  const count = versions.reduce((sum, { agreeing }) => sum + 1 + agreeing.length, 0);
  return translator(locale, "record")("differs", { label: label[locale], count });
}

/** Registers that contradict each other, side by side, and who can correct them today. */
export function Contradiction({
  locale,
  contradiction,
}: {
  locale: Locale;
  contradiction: ContradictionView;
}) {
  const { versions } = contradiction;
  const t = translator(locale, "record");
  const owners = [...new Set(versions.map(({ source }) => source.institutionName[locale]))];
  return (
    <Notice kind="turn" title={differs(locale, contradiction)}>
      <p>{t("differsMore")}</p>
      <Versus
        versions={versions.map((fact) => ({
          key: fact.source.register,
          note: <FactNote locale={locale} fact={fact} />,
          value: <FactValues locale={locale} values={fact.values} />,
          action: <FactSince locale={locale} fact={fact} />,
        }))}
      />
      <p>
        {t.rich("differsCorrect", {
          institutions: new Intl.ListFormat(locale, { type: "disjunction" }).format(owners),
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
