import { notFound } from "next/navigation";
import { TellCitizen, Traced } from "@/components/desk";
import { AllSteps, PensionSections } from "@/components/pension";
import { BackLink } from "@/components/ui";
import { viewVisitPension } from "@/lib/desk";
import { localePath, translator } from "@/lib/i18n";
import { shown } from "@/lib/web";
import { NotYet, openedAccount, RightsWithoutAccount } from "../../../../pension/account";
import { OWN_TITLE, titled } from "../../../../title";
import { Desk } from "../../../desk";
import { Over, PersonHeading } from "../parts";
import { type VisitPageProps, visitAt } from "../visit-at";

export const metadata = OWN_TITLE;

/** The pension account of the person of a visit: what the citizen sees, for who serves them. */
export default async function VisitPensionPage(props: VisitPageProps) {
  const { locale, officer, visit, page } = await visitAt(props, "/pension");
  if (!visit) return <Over locale={locale} officer={officer} />;
  if (!visit.categories.includes("pension")) notFound();
  const view = await shown(viewVisitPension(officer.desk, { visitId: visit.visitId }), locale);

  const t = translator(locale, "pensionPage");
  const today = officer.desk.clock.today();
  const opened = openedAccount(view, today);
  return (
    <Desk locale={locale} officer={officer} label={t("desk")}>
      {/* No name in it: a title stands in the browser's history. */}
      <title>{titled(t("desk"), locale)}</title>
      <p className="hidden print:block">{translator(locale, "desk")("noPrint")}</p>
      <div className="stack print:hidden">
        <BackLink href={localePath(locale, `/desk/visits/${visit.visitId}`)}>
          {translator(locale, "desk")("person")}
        </BackLink>
        {view.person && <PersonHeading locale={locale} person={view.person} today={today} />}
        <Traced locale={locale} visit={visit} />
        <h2>{t("desk")}</h2>
        <NotYet page={page} view={view} today={today} />
        <RightsWithoutAccount locale={locale} view={view} today={today} />
        {opened && <PensionSections locale={locale} {...opened} />}
        {opened && (
          <details>
            <summary>{t("allSteps")}</summary>
            <div className="stack mt-3">
              <AllSteps
                locale={locale}
                capital={opened.capital}
                report={opened.report}
                sum={false}
              />
            </div>
          </details>
        )}
        <TellCitizen locale={locale} visit={visit} />
      </div>
    </Desk>
  );
}
