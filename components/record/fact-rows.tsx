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

export function FactNote({ locale, fact }: { locale: Locale; fact: FactView }) {
  const { source, agreeing } = fact;
  return (
    <MarginNote
      locale={locale}
      source={[...new Set([source, ...agreeing].map(({ short }) => short))].join(", ")}
      on={source.answeredAt ? dayInBaku(source.answeredAt) : undefined}
    />
  );
}
