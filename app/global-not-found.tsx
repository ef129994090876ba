import type { Metadata } from "next";
import { connection } from "next/server";
import { Emblem } from "@/components/layout";
import { ButtonLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { LOCALES } from "@/lib/kernel/texts";
import "./globals.css";

export const metadata: Metadata = { title: "e-sosial" };

/** An address outside every language: nobody knows which one the person reads, so it says it in all. */
export default async function GlobalNotFound() {
  await connection();
  return (
    <html lang="az">
      <body>
        <div className="frame">
          <header className="top">
            <div className="wrap">
              <a className="brand" href="/az">
                <Emblem />
                <span>e-sosial</span>
              </a>
            </div>
          </header>
          <main className="main" id="main">
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
      </body>
    </html>
  );
}
