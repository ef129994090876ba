import { type EntryView, sentenceOf } from "@/lib/access";
import { formatMoment, localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { ContradictionView } from "@/lib/record";
import { differs } from "../record";
import { ButtonLink, Item, Items } from "../ui";

/** WAITING FOR YOU: an unexplained access and contradictions between registers. Saffron, so never empty. */
export function Waits({
  locale,
  unexplained,
  contradictions,
}: {
  locale: Locale;
  unexplained: EntryView | null;
  contradictions: readonly ContradictionView[];
}) {
  if (!unexplained && contradictions.length === 0) return null;
  const t = translator(locale, "home");
  const record = localePath(locale, "/record");
  return (
    <section className="sec o1" aria-labelledby="waits">
      <h2 id="waits">{t("waits")}</h2>
      <div className="sheet">
        <Items turns>
          {unexplained && (
            <Waiting
              href={localePath(locale, `/access/${unexplained.id}`)}
              title={t("unexplained")}
              note={`${sentenceOf(unexplained, locale).who}, ${formatMoment(unexplained.occurredAt)}. ${t("unexplainedMore")}`}
              open={t("open")}
            />
          )}
          {contradictions.map((contradiction) => (
            <Waiting
              key={contradiction.key}
              href={record}
              title={differs(locale, contradiction)}
              note={t("differsMore")}
              open={t("open")}
            />
          ))}
        </Items>
      </div>
    </section>
  );
}

function Waiting({
  href,
  title,
  note,
  open,
}: {
  href: string;
  title: string;
  note: string;
  open: string;
}) {
  return (
    <Item
      title={<a href={href}>{title}</a>}
      note={note}
      action={
        <ButtonLink kind="outline" compact href={href} aria-label={`${open}: ${title}`}>
          {open}
        </ButtonLink>
      }
    />
  );
}
