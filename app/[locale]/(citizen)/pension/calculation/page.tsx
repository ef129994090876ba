import type { Metadata } from "next";
import { AllSteps } from "@/components/pension";
import { BackLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { viewPension } from "@/lib/pension";
import { shown } from "@/lib/web";
import { localeOf } from "../../../request";
import { Cabinet } from "../../cabinet";
import { numberOf, type PageProps } from "../../query";
import { refreshAfter } from "../../refresh";
import { visitOf } from "../../visit";
import { NotYet, openedAccount } from "../account";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "pensionPage")("steps") };
}

/** Down to each figure: every year of the account, every condition, and where the law has it. */
export default async function CalculationPage({ params, searchParams }: PageProps) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const round = numberOf(query.round);
  const visit = await visitOf(locale, { byItself: round > 0 });
  const view = await shown(viewPension(visit.ctx, {}), locale);
  refreshAfter(visit, view.record);

  const t = translator(locale, "pensionPage");
  const today = visit.ctx.clock.today();
  const opened = openedAccount(view, today);
  const path = localePath(locale, "/pension/calculation");
  return (
    <Cabinet locale={locale} session={visit.session} person={view.person}>
      <div className="head">
        <BackLink href={localePath(locale, "/pension")}>{t("title")}</BackLink>
        <h1>{t("steps")}</h1>
        <p className="lead">{t("stepsLead")}</p>
      </div>
      <div className="stack-6">
        <NotYet
          page={{ locale, path, round, stopped: query.stop === "1" }}
          view={view}
          today={today}
        />
        {opened && <AllSteps locale={locale} capital={opened.capital} report={opened.report} />}
      </div>
    </Cabinet>
  );
}
