import type { Metadata } from "next";
import { connection } from "next/server";
import { Emblem } from "@/components/layout";
import { HeadTags } from "@/components/layout/head-tags";
import { ButtonLink } from "@/components/ui";
import { inLanguage, localeOfPath, localePath, translator } from "@/lib/i18n";
import { LOCALES } from "@/lib/kernel/texts";
import { currentPath } from "@/lib/web";
import { NotFoundPage } from "./[locale]/not-found-page";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const locale = localeOfPath(await currentPath());
  const name = translator(locale, "layout")("name");
  return { title: `${translator(locale, "notFound")("title")} · ${name}` };
}

/** An address that no page answers. Rendered whole on the server, like every page, and needs no script. */
export default async function GlobalNotFound() {
  await connection();
  const path = await currentPath();
  const locale = localeOfPath(path);
  const knowsLanguage = inLanguage(path, locale) === path;
  return (
    <html lang={locale}>
      <head>
        <HeadTags isSearchable={false} />
      </head>
      <body>{knowsLanguage ? <NotFoundPage locale={locale} /> : <InEveryLanguage />}</body>
    </html>
  );
}

/** The address does not say which language the person reads, so the page says it in all. */
function InEveryLanguage() {
  return (
    <div className="frame">
      <header className="top">
        <div className="wrap">
          <a className="brand" href={localePath("az", "/")}>
            <Emblem />
            <span>{translator("az", "layout")("name")}</span>
          </a>
        </div>
      </header>
      <main className="main">
        <div className="wrap stack-6">
          {LOCALES.map((locale, index) => {
            const t = translator(locale, "notFound");
            const Heading = index === 0 ? "h1" : "h2";
            return (
              <section key={locale} lang={locale} className="stack narrow">
                <Heading>{t("title")}</Heading>
                <p>{t("lead")}</p>
                <ButtonLink kind="outline" href={localePath(locale, "/")}>
                  {t("home")}
                </ButtonLink>
              </section>
            );
          })}
        </div>
      </main>
    </div>
  );
}
