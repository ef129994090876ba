import type { Metadata } from "next";
import { survivorWords } from "@/components/calculator/survivor-words";
import { SurvivorCalculator } from "@/components/calculator/survivors";
import { localePath, translator } from "@/lib/i18n";
import { portal } from "@/lib/web";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { CalculatorHead } from "../head";
import { calculateSurvivorsAction } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "calculator");
  return { ...OWN_TITLE, description: t("survivors.lead") };
}

/** The calculator of a survivor's pension for anyone. */
export default async function SurvivorCalculatorPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = translator(locale, "calculator");
  const title = t("survivors.title");
  return (
    <div className="wrap">
      <CalculatorHead locale={locale} kind="survivors" title={title} lead={t("survivors.lead")} />
      <SurvivorCalculator
        locale={locale}
        today={portal().clock.today()}
        action={calculateSurvivorsAction.bind(null, locale)}
        words={survivorWords(locale, titled(title, locale))}
        lawAt={localePath(locale, "/law")}
      />
    </div>
  );
}
