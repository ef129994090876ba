import type { Metadata } from "next";
import { Calculator } from "@/components/calculator/calculator";
import { UNTRIED } from "@/components/calculator/state";
import { calculatorWords } from "@/components/calculator/words";
import { localePath, translator } from "@/lib/i18n";
import { portal } from "@/lib/web";
import { localeOf } from "../../request";
import { OWN_TITLE, titled } from "../../title";
import { calculateAction } from "./actions";
import { CalculatorHead } from "./head";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { ...OWN_TITLE, description: translator(await localeOf(params), "calculator")("lead") };
}

/** The pension calculator for anyone. Of whoever uses it nothing is asked that it does not compute with. */
export default async function CalculatorPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = translator(locale, "calculator");
  return (
    <div className="wrap">
      <CalculatorHead locale={locale} kind="old-age" title={t("title")} lead={t("lead")}>
        <p>
          <a className="go" href={localePath(locale, "/pension/what-if")}>
            {t("signIn")}
          </a>
        </p>
      </CalculatorHead>
      <Calculator
        locale={locale}
        today={portal().clock.today()}
        facts={null}
        initial={UNTRIED}
        action={calculateAction.bind(null, locale)}
        words={calculatorWords(locale, titled(t("title"), locale))}
        lawAt={localePath(locale, "/law")}
      />
    </div>
  );
}
