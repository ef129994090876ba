import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/desk/cases/parts";
import { Load, QueueFilters, QueuePages, QueueTable } from "@/components/desk/cases/queue";
import { GoLink, Sheet } from "@/components/ui";
import { viewQueue } from "@/lib/cases";
import { QUEUE_PARTS } from "@/lib/cases/schema";
import { findUnit, handlesCases } from "@/lib/desk";
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
  const { show, page, done } = await searchParams;
  const officer = await officerAt(locale);
  const { desk, session } = officer;
  if (!handlesCases(session.staff.role)) notFound();
  const part = QUEUE_PARTS.find((one) => one === show) ?? "all";
  const [queue, unit] = await Promise.all([
    shown(viewQueue(desk, { part, page: pageIn(page) }), locale),
    findUnit(desk.db, session.staff.officeCode),
  ]);
  const t = translator(locale, "deskCases");
  const today = desk.clock.today();
  const { tasks, counts, load, mine } = queue;
  return (
    <Desk locale={locale} officer={officer} label={t("title")} aside={null}>
      <title>{titled(t("title"), locale)}</title>
      <div className="head">
        <h1>{t("title")}</h1>
        <p>{t("lead", { unit: unit?.[locale] ?? "" })}</p>
      </div>
      <DoneNotice locale={locale} done={done} />
      {counts.all === 0 ? (
        <section className="sheet empty narrow">
          <h2>{t("none")}</h2>
          <p>{t("noneMore")}</p>
        </section>
      ) : (
        <div className="stack">
          <QueueFilters locale={locale} counts={counts} part={part} />
          <div className="deskgrid">
            <div className="stack">
              <Sheet label={t("title")}>
                {tasks.length > 0 ? (
                  <QueueTable {...{ locale, tasks, mine, today }} />
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
              <QueuePages locale={locale} queue={queue} part={part} />
            </div>
            <Load locale={locale} load={load} mine={mine} free={counts.free} />
          </div>
        </div>
      )}
    </Desk>
  );
}

/** A page of the address; what is none is the first. */
function pageIn(said: string | string[] | undefined): number {
  return typeof said === "string" && /^[1-9]\d{0,5}$/.test(said) ? Number(said) : 1;
}
