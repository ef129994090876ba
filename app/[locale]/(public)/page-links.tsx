import { GoLink } from "@/components/ui";
import { localePath, say } from "@/lib/i18n";
import type { Locale, Texts } from "@/lib/kernel/texts";

/** A page of the portal that a text leads to. `path` is without the language: "/law?topic=pension#minimum-pension". */
export interface PageLink {
  path: `/${string}`;
  label: Texts;
}

/** Where a text leads, a line each. */
export function PageLinks({ locale, links }: { locale: Locale; links: readonly PageLink[] }) {
  return (
    <ul className="links">
      {links.map(({ path, label }) => (
        <li key={path}>
          <GoLink arrow href={localePath(locale, path)}>
            {say(label, locale)}
          </GoLink>
        </li>
      ))}
    </ul>
  );
}
