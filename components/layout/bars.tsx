"use client";

import type { ReactNode } from "react";
import { initials } from "@/lib/i18n/format";
import { inLanguage, localePath } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/kernel/texts";
import { Icon, type IconName } from "../ui/icon";
import { Emblem, Lattice } from "./emblem";

/**
 * THE BARS around every page: strip, header, footer, tabs, each told its words. Client code although
 * nothing in them moves: a page carries their hundred elements once, as a page, and not a second time
 * in React's own format (decision 0010). Who uses them imports the components that know the words.
 */

/** What this site is, by setting: the real one may call itself official, a demonstration never. */
export type Site = "demonstration" | "official";

/**
 * A link of a navigation: `path` is without the language, `icon` only among the tabs of a phone; `also` names
 * pages of this section whose addresses do not begin with its own.
 */
export type NavigationLink = readonly [
  path: `/${string}`,
  label: ReactNode,
  icon?: IconName | undefined,
  also?: readonly `/${string}`[] | undefined,
];

interface Place {
  locale: Locale;
  /** Path and query string of the page. */
  path: string;
}

/** As they stand in the strip, each with its name in itself. */
const LANGUAGES = [
  ["az", "Azərbaycanca"],
  ["ru", "Русский"],
  ["en", "English"],
] as const satisfies readonly (readonly [Locale, string])[];

export function Strip({
  locale,
  path,
  site,
  words: [label, said, more, language],
}: Place & {
  site: Site;
  words: readonly [label: string, said: string, more: string, language: string];
}) {
  return (
    <aside className="strip" aria-label={label}>
      <div className="wrap">
        <p>
          <Icon name={site === "official" ? "lock" : "info"} />
          <span>
            {said}
            <span className="long">{` ${more}`}</span>
          </span>
        </p>
        <nav className="langs" aria-label={language}>
          {LANGUAGES.map(([code, name]) =>
            code === locale ? (
              <span key={code} aria-current="true" title={name}>
                {code.toUpperCase()}
              </span>
            ) : (
              <a key={code} href={inLanguage(path, code)} hrefLang={code} lang={code} title={name}>
                {code.toUpperCase()}
              </a>
            ),
          )}
        </nav>
      </div>
    </aside>
  );
}

export function Bar({
  locale,
  path,
  home,
  words: [brand, name, label],
  links,
  aside,
  account,
}: Place & {
  home: `/${string}`;
  words: readonly [brand: string, name: string, sections: string];
  links: readonly NavigationLink[];
  /** Beside the name of the portal: at the desk, the unit. */
  aside?: ReactNode;
  account: ReactNode;
}) {
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={localePath(locale, home)} aria-label={brand}>
          <Emblem />
          <span>{name}</span>
        </a>
        {aside}
        <nav className="nav" aria-label={label}>
          <Links locale={locale} path={path} links={links} />
        </nav>
        {account}
      </div>
    </header>
  );
}

/** The person who is signed in, and where their account is. */
export function Who({
  name,
  label,
  href,
  role,
}: {
  name: string;
  label: string;
  href: string;
  role?: ReactNode;
}) {
  return (
    <a className="who" href={href} aria-label={label}>
      <span className="disc" aria-hidden="true">
        {initials(name)}
      </span>
      <span className="name">
        {name}
        {role && <span className="soft"> · {role}</span>}
      </span>
    </a>
  );
}

export function Tabbar({
  label,
  ...navigation
}: Place & { label: string; links: readonly NavigationLink[] }) {
  return (
    <nav className="tabbar" aria-label={label}>
      <Links {...navigation} />
    </nav>
  );
}

export function Foot({
  links,
  ministry,
}: {
  links: readonly (readonly [href: string, label: string])[];
  ministry: string;
}) {
  return (
    <footer className="foot">
      <Lattice />
      <div className="wrap">
        <ul>
          {links.map(([href, label]) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        <p>{ministry}</p>
      </div>
    </footer>
  );
}

/** The links of a navigation, the current one marked. */
function Links({ locale, path, links }: Place & { links: readonly NavigationLink[] }) {
  const hrefsOf = ([section, , , also = []]: NavigationLink) =>
    [section, ...also].map((one) => localePath(locale, one));
  const current = currentOf(links.flatMap(hrefsOf), path);
  return links.map((link) => {
    const [section, label, icon] = link;
    const isCurrent = current !== undefined && hrefsOf(link).includes(current);
    return (
      <a
        key={section}
        href={localePath(locale, section)}
        aria-current={isCurrent ? "page" : undefined}
      >
        {icon && <Icon name={icon} />}
        {icon ? <span>{label}</span> : label}
      </a>
    );
  });
}

/** Which of these addresses the page is, or is inside of: the longest one, "/desk/search" not "/desk". */
function currentOf(hrefs: readonly string[], path: string): string | undefined {
  const page = path.split(/[?#]/, 1)[0] ?? "";
  return hrefs
    .filter((href) => page === href || page.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}
