import { type EntryView, sentenceOf } from "@/lib/access";
import type { Awaited } from "@/lib/cases";
import { formatDay, formatMoment, localePath, say, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { ContradictionView } from "@/lib/record";
import { findPassport } from "@/lib/services";
import { differs } from "../record";
import { ButtonLink, Item, Items } from "../ui";

/** WAITING FOR YOU: applications that ask something or are not sent yet, an unexplained access and contradictions between registers. Saffron, so never empty. */
export function Waits({
  locale,
  applications,
  unexplained,
  contradictions,
}: {
  locale: Locale;
  applications: readonly Awaited[];
  unexplained: EntryView | null;
  contradictions: readonly ContradictionView[];
}) {
  if (!unexplained && contradictions.length + applications.length === 0) return null;
  const t = translator(locale, "home");
  const record = localePath(locale, "/record");
  return (
    <section className="sec o1" aria-labelledby="waits">
      <h2 id="waits">{t("waits")}</h2>
      <div className="sheet">
        <Items turns>
          {applications.map((one) => (
            <Waiting key={one.id} {...application(locale, one)} open={t("open")} />
          ))}
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

function application(locale: Locale, { kind, id, service, number, expiresAt }: Awaited) {
  const t = translator(locale, "home");
  const passport = findPassport(service);
  const title = passport ? say(passport.title, locale) : service;
  return kind === "information"
    ? {
        href: localePath(locale, `/cases/${id}`),
        title: t("inform", { title }),
        note: t("informMore", { number: number ?? "" }),
      }
    : {
        href: localePath(locale, `/apply/${service}`),
        title: t("draft", { title }),
        note: expiresAt ? t("draftMore", { day: formatDay(dayInBaku(expiresAt)) }) : "",
      };
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
