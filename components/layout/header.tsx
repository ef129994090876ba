import type { ReactNode } from "react";
import { initials, localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Icon, type IconName } from "../ui";
import { Emblem } from "./emblem";

/** One word of a navigation. `path` is without the language: "/record". */
export interface Section {
  path: `/${string}`;
  label: ReactNode;
  /** Only among the tabs of a phone. */
  icon?: IconName;
}

/** Which of these addresses the page is, or is inside of: the longest one, "/desk/search" not "/desk". */
function currentOf(hrefs: readonly string[], path: string): string | undefined {
  const page = path.split(/[?#]/, 1)[0] ?? "";
  return hrefs
    .filter((href) => page === href || page.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The links of a navigation, the current one marked. */
function Links({
  locale,
  path,
  sections,
}: {
  locale: Locale;
  path: string;
  sections: readonly Section[];
}) {
  const links = sections.map((section) => ({
    ...section,
    href: localePath(locale, section.path),
  }));
  const current = currentOf(
    links.map(({ href }) => href),
    path,
  );
  return links.map(({ href, label, icon }) => (
    <a key={href} href={href} aria-current={href === current ? "page" : undefined}>
      {icon && <Icon name={icon} />}
      {icon ? <span>{label}</span> : label}
    </a>
  ));
}

function Bar({
  locale,
  home,
  aside,
  path,
  sections,
  account,
}: {
  locale: Locale;
  home: `/${string}`;
  /** Beside the name of the portal: at the desk, the unit. */
  aside?: ReactNode;
  path: string;
  sections: readonly Section[];
  account: ReactNode;
}) {
  const t = translator(locale, "layout");
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={localePath(locale, home)} aria-label={t("brand")}>
          <Emblem />
          <span>{t("name")}</span>
        </a>
        {aside}
        <nav className="nav" aria-label={t("sections")}>
          <Links locale={locale} path={path} sections={sections} />
        </nav>
        {account}
      </div>
    </header>
  );
}

/** The person who is signed in, and where their account is. */
function Who({
  locale,
  name,
  href,
  children,
}: {
  locale: Locale;
  name: string;
  href: string;
  children?: ReactNode;
}) {
  return (
    <a className="who" href={href} aria-label={translator(locale, "layout")("account", { name })}>
      <span className="disc" aria-hidden="true">
        {initials(name)}
      </span>
      <span className="name">
        {name}
        {children}
      </span>
    </a>
  );
}

/** HEADER of the pages for anyone. `account` is one compact button: to sign in, or to the cabinet. */
export function PublicHeader({
  locale,
  path,
  account,
}: {
  locale: Locale;
  path: string;
  account: ReactNode;
}) {
  const t = translator(locale, "layout");
  const sections: Section[] = [
    { path: "/situations", label: t("situations") },
    { path: "/centres", label: t("centres") },
    { path: "/help", label: t("help") },
  ];
  return <Bar locale={locale} home="/" path={path} sections={sections} account={account} />;
}

/**
 * The sections of the cabinet that exist. A section is added here when its first page stands, never
 * before: the navigation makes no promises. `tab` gives it a place among the tabs of a phone.
 */
const CITIZEN_SECTIONS = [
  { path: "/home", key: "home", tab: "house" },
  { path: "/record", key: "record", tab: "folder-open" },
  { path: "/access", key: "access", tab: "eye" },
] as const satisfies readonly { path: `/${string}`; key: string; tab?: IconName }[];

/** The words of the cabinet's navigation, in their order. Also what the menu page lists. */
export function citizenSections(locale: Locale): Section[] {
  const t = translator(locale, "layout");
  return CITIZEN_SECTIONS.map(({ path, key }) => ({ path, label: t(key) }));
}

/** HEADER for a citizen who is signed in. The disc leads to the account: settings and sign-out. */
export function CitizenHeader({
  locale,
  path,
  name,
}: {
  locale: Locale;
  path: string;
  /** First name and surname, as the person is addressed. */
  name: string;
}) {
  return (
    <Bar
      locale={locale}
      home="/home"
      path={path}
      sections={citizenSections(locale)}
      account={<Who locale={locale} name={name} href={localePath(locale, "/account")} />}
    />
  );
}

/** TABS of a phone: the three most used sections and the menu, icon and word. */
export function CitizenTabs({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, "layout");
  const tabs = [...CITIZEN_SECTIONS, { path: "/menu", key: "menu", tab: "menu" }] as const;
  return (
    <nav className="tabbar" aria-label={t("sections")}>
      <Links
        locale={locale}
        path={path}
        sections={tabs.map(({ path, key, tab }) => ({ path, label: t(key), icon: tab }))}
      />
    </nav>
  );
}

/** HEADER of the desk: where one sits, and in which role. Use it with `density="desk"`. */
export function DeskHeader({
  locale,
  path,
  unit,
  role,
  name,
  sections,
}: {
  locale: Locale;
  path: string;
  unit: ReactNode;
  role: ReactNode;
  name: string;
  sections: readonly Section[];
}) {
  return (
    <Bar
      locale={locale}
      home="/desk"
      path={path}
      sections={sections}
      aside={<span className="unit soft">{unit}</span>}
      account={
        <Who locale={locale} name={name} href={localePath(locale, "/menu")}>
          <span className="soft"> · {role}</span>
        </Who>
      }
    />
  );
}
