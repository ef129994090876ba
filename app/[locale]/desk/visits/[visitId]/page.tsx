import type { Metadata } from "next";
import { PersonRecord, Silences, TellCitizen, Traced } from "@/components/desk";
import { Waiting } from "@/components/record";
import { Code, Day } from "@/components/ui";
import { viewVisit } from "@/lib/desk";
import { localePath, translator } from "@/lib/i18n";
import { toIsoDate, yearsBetween } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { PersonView } from "@/lib/record";
import { fullName } from "@/lib/registers/catalogue/identity";
import { shown } from "@/lib/web";
import { localeOf } from "../../../request";
import { Desk } from "../../desk";
import { officerAt } from "../../officer";

interface Props {
  params: Promise<{ locale: string; visitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** No name in it: a title stands in the browser's history. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "desk")("person") };
}

/** A person, as far as the purpose opens them and as long as the visit lasts. */
export default async function VisitPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ visitId }, { round, stop }] = await Promise.all([params, searchParams]);
  const rounds = typeof round === "string" && /^\d{1,3}$/.test(round) ? Number(round) : 0;
  const officer = await officerAt(locale, { byItself: rounds > 0 });
  const visit = await shown(viewVisit(officer.desk, { visitId }), locale);
  const t = translator(locale, "desk");
  return (
    <Desk locale={locale} officer={officer} label={t("person")}>
      <p className="hidden print:block">{t("noPrint")}</p>
      <div className="stack print:hidden">
        {visit.person && (
          <PersonHeading
            locale={locale}
            person={visit.person}
            years={yearsBetween(toIsoDate(visit.person.bornOn), officer.desk.clock.today())}
          />
        )}
        <Traced locale={locale} visit={visit} />
        {visit.asking.length > 0 && (
          <Waiting
            page={{
              locale,
              path: localePath(locale, `/desk/visits/${visit.visitId}`),
              round: rounds,
              stopped: stop === "1",
            }}
            title={t("asking")}
            awaited={visit.asking}
          />
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

function PersonHeading({
  locale,
  person,
  years,
}: {
  locale: Locale;
  person: PersonView;
  years: number;
}) {
  return (
    <div>
      <h1>{fullName(person, person.sex)}</h1>
      <p className="soft mt-1">
        <Code>{person.fin}</Code> · <Day on={toIsoDate(person.bornOn)} />,{" "}
        {translator(locale, "desk")("age", { years })}
      </p>
    </div>
  );
}
