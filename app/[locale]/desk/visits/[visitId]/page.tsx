import { notFound } from "next/navigation";
import { PersonRecord, Silences, TellCitizen, Traced } from "@/components/desk";
import { Waiting } from "@/components/record";
import { Code, Day } from "@/components/ui";
import { meetsPersons, VISIT_MINUTES, type VisitView, viewVisit } from "@/lib/desk";
import { localePath, translator } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { toIsoDate, yearsBetween } from "@/lib/kernel/date";
import { isAppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import type { PersonView } from "@/lib/record";
import { fullName } from "@/lib/registers/catalogue/identity";
import { answerNotFound, shown } from "@/lib/web";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { Desk } from "../../desk";
import { FindForm } from "../../find-form";
import { type AtDesk, officerAt } from "../../officer";

interface Props {
  params: Promise<{ locale: string; visitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = OWN_TITLE;

/** A person, as far as the purpose opens them and as long as the visit lasts. */
export default async function VisitPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ visitId }, { round, stop }] = await Promise.all([params, searchParams]);
  const rounds = typeof round === "string" && /^\d{1,3}$/.test(round) ? Number(round) : 0;
  const officer = await officerAt(locale, { byItself: rounds > 0 });
  const visit = await shown(visitOrNull(officer.desk, visitId), locale);
  if (!visit) return <Over locale={locale} officer={officer} />;
  const t = translator(locale, "desk");
  return (
    <Desk locale={locale} officer={officer} label={t("person")}>
      {/* No name in it: a title stands in the browser's history. */}
      <title>{titled(t("person"), locale)}</title>
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

async function visitOrNull(desk: Context, visitId: string): Promise<VisitView | null> {
  try {
    return await viewVisit(desk, { visitId });
  } catch (error) {
    if (isAppError(error, "not_found") || isAppError(error, "invalid_input")) return null;
    throw error;
  }
}

/**
 * A visit that is over, another officer's, or none: one page for all, with the way to open it anew.
 * Nothing of the person stands in it, the FIN included.
 */
function Over({ locale, officer }: { locale: Locale; officer: AtDesk }) {
  const { role } = officer.session.staff;
  if (!meetsPersons(role)) notFound();
  answerNotFound();
  const t = translator(locale, "desk");
  return (
    <Desk locale={locale} officer={officer} label={t("over")}>
      <div className="head">
        <h1>{t("over")}</h1>
        <p>{t("overMore", { minutes: VISIT_MINUTES })}</p>
      </div>
      <div className="narrow">
        <FindForm locale={locale} role={role} title={t("over")} />
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
