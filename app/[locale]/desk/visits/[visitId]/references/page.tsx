import { TellCitizen, Traced } from "@/components/desk";
import { IssuedTable, KindList } from "@/components/references";
import { BackLink, Notice, Pager, Sheet } from "@/components/ui";
import { listAtDesk } from "@/lib/desk";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { shown } from "@/lib/web";
import { numberOf } from "../../../../query";
import { OWN_TITLE, titled } from "../../../../title";
import { Desk } from "../../../desk";
import { Over, PersonHeading } from "../parts";
import { type VisitPageProps, visitAt } from "../visit-at";

export const metadata = OWN_TITLE;

/** References of the person of a visit: what was issued to them, and one more for who stands here. */
export default async function VisitReferencesPage(props: VisitPageProps) {
  const { locale, officer, visit, page: at } = await visitAt(props, "/references");
  if (!visit) return <Over locale={locale} officer={officer} />;
  const query = await props.searchParams;
  const asked = Math.min(Math.max(1, numberOf(query.page)), MOST_PAGES);
  const { visitId } = visit;
  const { kinds, issued, page, pages, citizenPresent } = await shown(
    listAtDesk(officer.desk, { visitId, locale, page: asked }),
    locale,
  );
  const t = translator(locale, "references");
  const made = issued.find(({ id }) => id === query.done);
  return (
    <Desk locale={locale} officer={officer} label={t("desk.title")}>
      {/* No name in it: a title stands in the browser's history. */}
      <title>{titled(t("desk.title"), locale)}</title>
      <p className="hidden print:block">{translator(locale, "desk")("noPrint")}</p>
      <div className="stack print:hidden">
        <BackLink href={at.path.slice(0, -"/references".length)}>
          {translator(locale, "desk")("person")}
        </BackLink>
        {visit.person && (
          <PersonHeading locale={locale} person={visit.person} today={officer.desk.clock.today()} />
        )}
        <Traced locale={locale} visit={visit} />
        {made && <Done locale={locale} number={made.number} file={`${at.path}/${made.id}/pdf`} />}
        <div className="deskgrid">
          <div className="stack">
            <Sheet title={t("issued")}>
              {issued.length === 0 ? (
                <p className="pad soft">{t("desk.none")}</p>
              ) : (
                <IssuedTable
                  locale={locale}
                  issued={issued}
                  fileOf={({ id }) => `${at.path}/${id}/pdf`}
                />
              )}
            </Sheet>
            <Pager
              locale={locale}
              previous={page > 1 ? `${at.path}?page=${page - 1}` : undefined}
              next={page < pages ? `${at.path}?page=${page + 1}` : undefined}
            />
          </div>
          <div className="stack">
            {citizenPresent ? (
              <nav className="sheet" aria-labelledby="new">
                <header>
                  <h2 id="new">{t("desk.new")}</h2>
                </header>
                <KindList
                  locale={locale}
                  kinds={kinds}
                  hrefOf={({ code }) => `${at.path}/order/${code}`}
                />
              </nav>
            ) : (
              <Notice kind="info" title={t("desk.absent")}>
                <p>{t("desk.absentMore")}</p>
              </Notice>
            )}
            <TellCitizen locale={locale} visit={visit} />
          </div>
        </div>
      </div>
    </Desk>
  );
}

/** As many as the list can be asked for. */
const MOST_PAGES = 10_000;

function Done({ locale, number, file }: { locale: Locale; number: string; file: string }) {
  const t = translator(locale, "references");
  return (
    <Notice
      kind="settled"
      title={t("desk.done", { number })}
      actions={
        <a className="btn" href={file}>
          {t("download")}
          <span className="sr-only">: {t("number", { number })}</span>
        </a>
      }
    >
      <p>{t("desk.doneMore")}</p>
    </Notice>
  );
}
