import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import "../globals.css";
import { localeOf, siteKind } from "./request";

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

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const name = translator(locale, "layout")("name");
  return {
    title: { default: name, template: `%s · ${name}` },
    // Invented persons should not be found by a search for real ones.
    robots: siteKind() === "demonstration" ? { index: false, follow: false } : undefined,
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f3efe7" },
    { media: "(prefers-color-scheme: dark)", color: "#242a35" },
  ],
};

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
      <body>{children}</body>
    </html>
  );
}
