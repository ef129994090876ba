import type { Metadata } from "next";
import { CheckCalculation } from "@/components/calculator/check";
import { checkWords } from "@/components/calculator/check-words";
import { translator } from "@/lib/i18n";
import { LARGEST_DOCUMENT_BYTES } from "@/lib/pension/document";
import { localeOf } from "../../request";
import { OWN_TITLE, titled } from "../../title";

interface Props {
  params: Promise<{ locale: string }>;
}

const COMMAND = "npm run recompute -- file.json";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { ...OWN_TITLE, description: translator(await localeOf(params), "calculation")("lead") };
}

/** A calculation as a file is computed again, on the reader's device. */
export default async function CheckCalculationPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = translator(locale, "calculation");
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <noscript>
          <p>{t("noScript", { command: COMMAND })}</p>
        </noscript>
      </div>
      <CheckCalculation
        locale={locale}
        mostBytes={LARGEST_DOCUMENT_BYTES}
        words={checkWords(locale, {
          size: `${LARGEST_DOCUMENT_BYTES / 1_000_000} MB`,
          pageTitle: titled(t("title"), locale),
        })}
      />
    </div>
  );
}
