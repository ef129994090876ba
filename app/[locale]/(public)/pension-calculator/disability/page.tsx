import type { Metadata } from "next";
import { DisabilityCalculator } from "@/components/calculator/disability";
import { disabilityWords } from "@/components/calculator/disability-words";
import { localePath, translator } from "@/lib/i18n";
import { portal } from "@/lib/web";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { CalculatorHead } from "../head";
import { calculateDisabilityAction } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "calculator");
  return { ...OWN_TITLE, description: t("disability.lead") };
}

/** The calculator of a disability pension for anyone. */
export default async function DisabilityCalculatorPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = translator(locale, "calculator");
  const title = t("disability.title");
  return (
    <div className="wrap">
      <CalculatorHead locale={locale} kind="disability" title={title} lead={t("disability.lead")} />
      <DisabilityCalculator
        locale={locale}
        today={portal().clock.today()}
        action={calculateDisabilityAction.bind(null, locale)}
        words={disabilityWords(locale, titled(title, locale))}
        lawAt={localePath(locale, "/law")}
      />
    </div>
  );
}
