import type { ReactNode } from "react";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Icon } from "./icon";

/** PAGER: earlier and later parts of a long list. Say nothing for an end that is reached. */
export function Pager({
  locale,
  previous,
  next,
}: {
  locale: Locale;
  previous?: string | undefined;
  next?: string | undefined;
}) {
  if (!previous && !next) return null;
  const t = translator(locale, "ui");
  return (
    <nav className="row between" aria-label={t("pages")}>
      {previous ? (
        <a className="go" href={previous} rel="prev">
          <Icon name="arrow-left" />
          {t("previous")}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a className="go" href={next} rel="next">
          {t("next")}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}

/** A link of a set of which one is the current one. */
export interface Choosable {
  href: string;
  label: ReactNode;
  count?: number;
  current?: boolean;
}

/** CHIPS: the same list seen in different ways. Each is a link: the address says which one it is. */
export function Chips({ label, items }: { label: string; items: readonly Choosable[] }) {
  return (
    <nav className="chips" aria-label={label}>
      {items.map(({ href, label, count, current }) => (
        <a key={href} href={href} aria-current={current ? "true" : undefined}>
          {label}
          {count !== undefined && <span className="n">{count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** TABS: parts of one thing, each a page of its own. */
export function Tabs({ label, items }: { label: string; items: readonly Choosable[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map(({ href, label, count, current }) => (
        <a key={href} href={href} aria-current={current ? "page" : undefined}>
          {label}
          {count !== undefined && <span className="n"> {count}</span>}
        </a>
      ))}
    </nav>
  );
}
