import { localeOfPath, localePath, translator } from "@/lib/i18n";
import { currentPath } from "@/lib/web";

/**
 * Seen only where a script fills the empty document that Next sends for `notFound()`; the whole page
 * is `not-found-page.tsx`. Kept this small because Next renders it into every page of the portal.
 */
export default async function NotFound() {
  const locale = localeOfPath(await currentPath());
  const t = translator(locale, "notFound");
  return (
    <main className="main">
      <div className="wrap stack">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <a href={localePath(locale, "/")}>{t("home")}</a>
      </div>
    </main>
  );
}
