import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { HeadTags } from "@/components/layout/head-tags";
import type { Locale } from "@/lib/kernel/texts";
import "../globals.css";
import { localeOf, siteKind } from "./request";
import { SITE_NAME } from "./title";

interface Props {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}

/** The files of Geologica that a page in this language needs before its first line can be drawn. */
const FONTS: Record<Locale, readonly string[]> = {
  az: ["latin", "latin-ext"],
  en: ["latin", "latin-ext"],
  ru: ["cyrillic", "latin"],
};

/** The name is the same in every language. What else stands in the head is `HeadTags`: cheaper so. */
export const metadata: Metadata = { title: { default: SITE_NAME, template: `%s · ${SITE_NAME}` } };

/** The document. Every page is made for its request: only so can it carry the nonce of its scripts. */
export default async function DocumentLayout({ params, children }: Props) {
  await connection();
  const locale = await localeOf(params);
  for (const file of FONTS[locale]) {
    preload(`/fonts/geologica-5.3.0-${file}.woff2`, {
      as: "font",
      type: "font/woff2",
      crossOrigin: "anonymous",
    });
  }
  return (
    <html lang={locale}>
      <head>
        {/* Invented persons should not be found by a search for real ones. */}
        <HeadTags isSearchable={siteKind() === "official"} />
      </head>
      <body>{children}</body>
    </html>
  );
}
