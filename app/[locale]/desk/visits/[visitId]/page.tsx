import { PersonRecord, Silences, TellCitizen, Traced } from "@/components/desk";
import { VisitCases } from "@/components/desk/cases/parts";
import { Waiting } from "@/components/record";
import { GoLink } from "@/components/ui";
import { handlesCases } from "@/lib/desk";
import { localePath, translator } from "@/lib/i18n";
import { OWN_TITLE, titled } from "../../../title";
import { Desk } from "../../desk";
import { Over, PersonHeading } from "./parts";
import { type VisitPageProps, visitAt } from "./visit-at";

export const metadata = OWN_TITLE;

/** A person, as far as the purpose opens them and as long as the visit lasts. */
export default async function VisitPage(props: VisitPageProps) {
  const { locale, officer, visit, page } = await visitAt(props, "");
  if (!visit) return <Over locale={locale} officer={officer} />;
  const { role, officeCode } = officer.session.staff;
  const t = translator(locale, "desk");
  return (
    <Desk locale={locale} officer={officer} label={t("person")}>
      {/* No name in it: a title stands in the browser's history. */}
      <title>{titled(t("person"), locale)}</title>
      <p className="hidden print:block">{t("noPrint")}</p>
      <div className="stack print:hidden">
        {visit.person && (
          <PersonHeading locale={locale} person={visit.person} today={officer.desk.clock.today()} />
        )}
        <Traced locale={locale} visit={visit} />
        <p className="row">
          {visit.categories.includes("pension") && (
            <GoLink arrow href={`${page.path}/pension`}>
              {translator(locale, "pensionPage")("deskOpen")}
            </GoLink>
          )}
          {visit.categories.includes("reference") && (
            <GoLink arrow href={`${page.path}/references`}>
              {translator(locale, "references")("desk.open")}
            </GoLink>
          )}
        </p>
        {visit.asking.length > 0 && (
          <Waiting page={page} title={t("asking")} awaited={visit.asking} />
        )}
        <div className="deskgrid">
          <div className="stack">
            {visit.cases && (
              <VisitCases
                locale={locale}
                cases={visit.cases}
                today={officer.desk.clock.today()}
                hrefOf={({ caseId, office }) =>
                  handlesCases(role) && office === officeCode
                    ? localePath(locale, `/desk/cases/${caseId}`)
                    : null
                }
              />
            )}
            <PersonRecord locale={locale} record={visit.record} />
          </div>
          <div className="stack">
            <TellCitizen locale={locale} visit={visit} />
            <Silences locale={locale} record={visit.record} />
          </div>
        </div>
      </div>
    </Desk>
  );
}
