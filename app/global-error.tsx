"use client";

import az from "@/lib/i18n/texts/az/failure.json";
import en from "@/lib/i18n/texts/en/failure.json";
import ru from "@/lib/i18n/texts/ru/failure.json";
import "./globals.css";

/** The document itself failed, so even its language is not known: said in all three. */
export default function GlobalFailure({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="az">
      <body>
        <div className="frame">
          <main className="main" id="main">
            <div className="wrap stack-6">
              <title>{az.title}</title>
              {Object.entries({ az, en, ru }).map(([locale, words], index) => {
                const Heading = index === 0 ? "h1" : "h2";
                return (
                  <section key={locale} lang={locale} className="stack narrow">
                    <Heading>{words.title}</Heading>
                    <p>{words.lead}</p>
                    <button type="button" className="btn second" onClick={() => retry()}>
                      {words.retry}
                    </button>
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
