import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { KindCard } from "@/lib/references/schema";
import { ObstacleLine } from "./obstacle";

/** WHAT CAN BE ORDERED: one card a kind, the whole card its link; what stands in the way is said on it. */
export function KindList({
  locale,
  kinds,
  hrefOf,
}: {
  locale: Locale;
  kinds: readonly KindCard[];
  hrefOf: (kind: KindCard) => string;
}) {
  const t = translator(locale, "references");
  if (kinds.length === 0) return <p className="pad soft">{t("noKinds")}</p>;
  return (
    <ul className="kinds">
      {kinds.map((kind) => (
        <li key={kind.code}>
          <a href={hrefOf(kind)}>{kind.title}</a>
          <p className="soft small">{kind.summary}</p>
          {kind.obstacle && <ObstacleLine locale={locale} obstacle={kind.obstacle} />}
        </li>
      ))}
    </ul>
  );
}
