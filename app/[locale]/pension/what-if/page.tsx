import type { Metadata } from "next";
import { Calculator } from "@/components/calculator/calculator";
import { outcomeOf } from "@/components/calculator/evaluate";
import { type CalculatorState, UNTRIED } from "@/components/calculator/state";
import { calculatorWords } from "@/components/calculator/words";
import { BackLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { toDecimalText, toQepik } from "@/lib/kernel/money";
import { planToGoOn, project } from "@/lib/pension/scenario";
import { Cabinet } from "../../cabinet";
import type { PageProps } from "../../query";
import { OWN_TITLE, titled } from "../../title";
import { NotYet } from "../account";
import { pensionOf } from "../pension-of";
import { whatIfAction } from "./actions";

export const metadata: Metadata = OWN_TITLE;

/** What if: my own account with another future, computed in my own browser. */
export default async function WhatIfPage(props: PageProps) {
  const { locale, visit, view, today, page } = await pensionOf(props, "/pension/what-if");
  const t = translator(locale, "calculator");
  const { facts } = view;
  const account = facts?.account ?? null;
  const title = titled(t("whatIf"), locale);
  const words = calculatorWords(locale, title);
  let initial: CalculatorState | null = null;
  if (facts && account !== "unknown") {
    const plan = planToGoOn(account);
    const asNow = outcomeOf(project(facts, plan, today), { locale, today, facts, words }, "as-now");
    initial = {
      ...UNTRIED,
      values: {
        wage: toDecimalText(toQepik(plan.monthlyWageQepik)).replace(".", ","),
        sector: plan.sector,
      },
      outcomes: [{ ...asNow, name: words.names.asNow }],
    };
  }
  return (
    <Cabinet locale={locale} visit={visit} person={view.person}>
      <div className="head">
        <BackLink href={localePath(locale, "/pension")}>
          {translator(locale, "pensionPage")("title")}
        </BackLink>
        <h1>{t("whatIf")}</h1>
        <p className="lead">{t("whatIfLead")}</p>
      </div>
      <div className="stack-6">
        <NotYet page={page} view={view} today={today} />
        {initial ? (
          <Calculator
            locale={locale}
            today={today}
            facts={facts}
            initial={initial}
            action={whatIfAction.bind(null, locale)}
            words={words}
            lawAt={localePath(locale, "/law")}
          />
        ) : (
          <>
            <title>{title}</title>
            <p>{t("unknownAccount")}</p>
          </>
        )}
      </div>
    </Cabinet>
  );
}
