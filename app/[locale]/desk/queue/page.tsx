import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/desk/cases/parts";
import { Load, QueueFilters, QueueTable } from "@/components/desk/cases/queue";
import { GoLink, Sheet } from "@/components/ui";
import { MOST_LISTED, viewQueue } from "@/lib/cases";
import { findUnit, fits, handlesCases, QUEUE_FILTERS } from "@/lib/desk";
import { localePath, translator } from "@/lib/i18n";
import { shown } from "@/lib/web";
import { localeOf } from "../../request";
import { OWN_TITLE, titled } from "../../title";
import { Desk } from "../desk";
import { officerAt } from "../officer";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata = OWN_TITLE;

/** What waits in my office, most urgent first, and who has how much. */
export default async function QueuePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { show, done } = await searchParams;
  const officer = await officerAt(locale);
  const { desk, session } = officer;
  if (!handlesCases(session.staff.role)) notFound();
  const [{ tasks, load, mine }, unit] = await Promise.all([
    shown(viewQueue(desk, {}), locale),
    findUnit(desk.db, session.staff.officeCode),
  ]);
  const t = translator(locale, "deskCases");
  const today = desk.clock.today();
  const filter = QUEUE_FILTERS.find((one) => one === show) ?? "all";
  const listed = tasks.filter((task) => fits(task, filter, mine, today));
  const queue = { locale, mine, today };
  return (
    <Desk locale={locale} officer={officer} label={t("title")} aside={null}>
      <title>{titled(t("title"), locale)}</title>
      <div className="head">
        <h1>{t("title")}</h1>
        <p>{t("lead", { unit: unit?.[locale] ?? "" })}</p>
      </div>
      <DoneNotice locale={locale} done={done} />
      {tasks.length === 0 ? (
        <section className="sheet empty narrow">
          <h2>{t("none")}</h2>
          <p>{t("noneMore")}</p>
        </section>
      ) : (
        <div className="stack">
          <QueueFilters {...queue} tasks={tasks} filter={filter} />
          <div className="deskgrid">
            <div className="stack">
              <Sheet label={t("title")}>
                {listed.length > 0 ? (
                  <QueueTable {...queue} tasks={listed} />
                ) : (
                  <div className="empty">
                    <h2>{t("noneHere")}</h2>
                    <p>{t("noneHereMore")}</p>
                    <GoLink arrow href={localePath(locale, "/desk/queue")}>
                      {t("all")}
                    </GoLink>
                  </div>
                )}
              </Sheet>
              {tasks.length >= MOST_LISTED && (
                <p className="src">{t("most", { count: tasks.length })}</p>
              )}
            </div>
            <Load
              locale={locale}
              load={load}
              mine={mine}
              free={tasks.filter(({ staffId }) => staffId === null).length}
            />
          </div>
        </div>
      )}
    </Desk>
  );
}
