import { PersonRecord, Silences, TellCitizen, Traced } from "@/components/desk";
import { Waiting } from "@/components/record";
import { GoLink } from "@/components/ui";
import { translator } from "@/lib/i18n";
import { OWN_TITLE, titled } from "../../../title";
import { Desk } from "../../desk";
import { Over, PersonHeading } from "./parts";
import { type VisitPageProps, visitAt } from "./visit-at";

export const metadata = OWN_TITLE;

/** A person, as far as the purpose opens them and as long as the visit lasts. */
export default async function VisitPage(props: VisitPageProps) {
  const { locale, officer, visit, page } = await visitAt(props, "");
  if (!visit) return <Over locale={locale} officer={officer} />;
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
        {visit.categories.includes("pension") && (
          <p>
            <GoLink arrow href={`${page.path}/pension`}>
              {translator(locale, "pensionPage")("deskOpen")}
            </GoLink>
          </p>
        )}
        {visit.asking.length > 0 && (
          <Waiting page={page} title={t("asking")} awaited={visit.asking} />
        )}
        <div className="deskgrid">
          <PersonRecord locale={locale} record={visit.record} />
          <div className="stack">
            <TellCitizen locale={locale} visit={visit} />
            <Silences locale={locale} record={visit.record} />
          </div>
        </div>
      </div>
    </Desk>
  );
}
