import type { Metadata } from "next";
import { AllSteps } from "@/components/pension";
import { BackLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { Cabinet } from "../../cabinet";
import type { PageProps } from "../../query";
import { localeOf } from "../../request";
import { NotYet, openedAccount } from "../account";
import { pensionOf } from "../pension-of";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "pensionPage")("steps") };
}

/** Down to each figure: every year of the account, every condition, and where the law has it. */
export default async function CalculationPage(props: PageProps) {
  const { locale, visit, view, today, page } = await pensionOf(props, "/pension/calculation");
  const t = translator(locale, "pensionPage");
  const opened = openedAccount(view, today);
  return (
    <Cabinet locale={locale} visit={visit} person={view.person}>
      <div className="head">
        <BackLink href={localePath(locale, "/pension")}>{t("title")}</BackLink>
        <h1>{t("steps")}</h1>
        <p className="lead">{t("stepsLead")}</p>
      </div>
      <div className="stack-6">
        <NotYet page={page} view={view} today={today} />
        {opened && <AllSteps locale={locale} capital={opened.capital} report={opened.report} />}
      </div>
    </Cabinet>
  );
}
