import { Fact, FactList, MarginNote } from "@/components/ui";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { FactView } from "@/lib/record";
import { FactSince, FactValues } from "./fact-values";

/** Facts with their institution and the day we heard them; who says the same is named with it. */
export function FactRows({ locale, facts }: { locale: Locale; facts: readonly FactView[] }) {
  return (
    <FactList>
      {facts.map((fact) => (
        <Fact
          key={`${fact.source.register} ${fact.key}`}
          label={fact.label[locale]}
          note={<FactNote locale={locale} fact={fact} />}
        >
          <FactValues locale={locale} values={fact.values} />
          <FactSince locale={locale} fact={fact} />
        </Fact>
      ))}
    </FactList>
  );
}

export function FactNote({
  locale,
  fact,
  byRegister = false,
}: {
  locale: Locale;
  fact: FactView;
  /** Name the registers, where the institution alone would not tell them apart. */
  byRegister?: boolean;
}) {
  const { source, agreeing } = fact;
  const names = [source, ...agreeing].map(({ short, registerName }) =>
    byRegister ? `${registerName[locale]} (${short})` : short,
  );
  return (
    <MarginNote
      locale={locale}
      source={[...new Set(names)].join(", ")}
      on={source.answeredAt ? dayInBaku(source.answeredAt) : undefined}
    />
  );
}
