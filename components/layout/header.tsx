import type { ReactNode } from "react";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { IconName } from "../ui";
import { Bar, type NavigationLink, Tabbar, Who } from "./bars";

/** One word of a navigation. `path` is without the language: "/record". */
export interface Section {
  path: `/${string}`;
  label: ReactNode;
  /** Pages of this section whose addresses do not begin with its own. */
  also?: readonly `/${string}`[];
}

function barWords(locale: Locale) {
  const t = translator(locale, "layout");
  return [t("brand"), t("name"), t("sections")] as const;
}

const linksTo = (sections: readonly Section[]) =>
  sections.map(({ path, label, also }): NavigationLink => [path, label, undefined, also]);

function accountLabel(locale: Locale, name: string): string {
  return translator(locale, "layout")("account", { name });
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
  const links: NavigationLink[] = [
    ["/services", t("services")],
    ["/situations", t("situations")],
    ["/v", t("checkReference")],
    ["/centres", t("centres")],
    ["/help", t("help")],
  ];
  return (
    <Bar
      locale={locale}
      path={path}
      home="/"
      words={barWords(locale)}
      links={links}
      account={account}
    />
  );
}

/**
 * The sections of the cabinet that exist. A section is added here when its first page stands, never
 * before: the navigation makes no promises. `tab` gives it a place among the tabs of a phone.
 */
const CITIZEN_SECTIONS = [
  { path: "/home", key: "home", tab: "house" },
  { path: "/record", key: "record", tab: "folder-open", also: ["/pension"] },
  { path: "/services", key: "services", also: ["/apply"] },
  { path: "/cases", key: "applications", tab: "inbox" },
  { path: "/references", key: "references" },
  { path: "/access", key: "access" },
] as const satisfies readonly (Pick<Section, "path" | "also"> & { key: string; tab?: IconName })[];

/** The words of the cabinet's navigation, in their order. Also what the menu page lists. */
export function citizenSections(locale: Locale): Section[] {
  const t = translator(locale, "layout");
  return CITIZEN_SECTIONS.map(({ key, ...section }) => ({
    path: section.path,
    label: t(key),
    ...("also" in section && { also: section.also }),
  }));
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
      path={path}
      home="/home"
      words={barWords(locale)}
      links={linksTo(citizenSections(locale))}
      account={
        <Who name={name} label={accountLabel(locale, name)} href={localePath(locale, "/account")} />
      }
    />
  );
}

/** TABS of a phone: the three most used sections and the menu, icon and word. */
export function CitizenTabs({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, "layout");
  const tabs = [...CITIZEN_SECTIONS, { path: "/menu", key: "menu", tab: "menu" } as const].flatMap(
    (section) => ("tab" in section ? [section] : []),
  );
  return (
    <Tabbar
      locale={locale}
      path={path}
      label={t("sections")}
      links={tabs.map(
        ({ path, key, tab, ...more }): NavigationLink => [
          path,
          t(key),
          tab,
          "also" in more ? more.also : undefined,
        ],
      )}
    />
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
      path={path}
      home="/desk"
      words={barWords(locale)}
      links={linksTo(sections)}
      aside={<span className="unit soft">{unit}</span>}
      account={
        <Who
          name={name}
          label={accountLabel(locale, name)}
          href={localePath(locale, "/menu")}
          role={role}
        />
      }
    />
  );
}
