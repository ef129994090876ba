/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import type { Child, PropsWithChildren } from "hono/jsx";
import type { Locale } from "@/lib/kernel/texts";
import { common, LANGUAGE_NAMES } from "../texts";

/** The order in which the design shows the languages. */
const SWITCH: readonly Locale[] = ["az", "ru", "en"];

export interface PageProps {
  locale: Locale;
  title: string;
  /** A second line of the test strip: what a real device or message would tell the person. */
  strip?: Child;
  /** The address of this page with its query, for the language switch; the path alone by default. */
  here?: string;
}

/** Every page of this program: language switch, test strip, one narrow column. No script at all. */
export function Page({ locale, title, strip, here, children }: PropsWithChildren<PageProps>) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{`${title} · ASAN Login`}</title>
          <link rel="stylesheet" href="/assets/sign-in.css" />
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        </head>
        <body>
          <a class="skip" href="#main">
            {common.skip[locale]}
          </a>
          <header>
            <div class="bar">
              <div class="wrap">
                <p>{common.entrance[locale]}</p>
                <Languages current={locale} here={here} />
              </div>
            </div>
            <div class="strip">
              <p>{common.strip[locale]}</p>
              {strip && <p>{strip}</p>}
            </div>
          </header>
          <main id="main" tabindex={-1}>
            {children}
          </main>
        </body>
      </html>
    </>
  );
}

function Languages({ current, here = "" }: { current: Locale; here?: string }) {
  const query = here.includes("?") ? `${here}&` : `${here}?`;
  return (
    <nav class="langs" aria-label={common.language[current]}>
      {SWITCH.map((locale) =>
        locale === current ? (
          <span aria-current="true" lang={locale} title={LANGUAGE_NAMES[locale]}>
            {locale.toUpperCase()}
          </span>
        ) : (
          <a
            href={`${query}lang=${locale}`}
            lang={locale}
            hreflang={locale}
            title={LANGUAGE_NAMES[locale]}
          >
            {locale.toUpperCase()}
          </a>
        ),
      )}
    </nav>
  );
}
