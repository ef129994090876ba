import { Code, Day, Icon, Pager, Sheet, type State, StateWord, Table } from "@/components/ui";
import type { QueueView, TaskView } from "@/lib/cases";
import { type CaseState, isOpen } from "@/lib/cases/machine";
import { QUEUE_PAGE, QUEUE_PARTS, type QueuePart } from "@/lib/cases/schema";
import { isLate } from "@/lib/desk/rules";
import { localePath, say, translator } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { findPassport } from "@/lib/services";
import { STATE_MARK } from "../../cases/states";
import { dueInWords } from "./words";

interface Queue {
  locale: Locale;
  tasks: readonly TaskView[];
  /** The officer who looks. */
  mine: string;
  today: IsoDate;
}

export const serviceInWords = (locale: Locale, code: string) => {
  const passport = findPassport(code);
  return passport ? say(passport.title, locale) : code;
};

/** A state as its officer sees it: saffron where the decision is theirs, and nowhere else. */
export function DeskState({
  locale,
  state,
  isMine,
}: {
  locale: Locale;
  state: CaseState;
  isMine: boolean;
}) {
  const t = translator(locale, "deskCases");
  const isTurn = isMine && (state === "in_assessment" || state === "under_appeal");
  if (isTurn) return <StateWord state="turn">{t("turn")}</StateWord>;
  const mark: State = isOpen(state) ? "moving" : STATE_MARK[state];
  return <StateWord state={mark}>{t(`states.${state}`)}</StateWord>;
}

/** The last day and how far it is; a late one is said in words and marked. */
export function DueDay({
  locale,
  dueOn,
  today,
}: {
  locale: Locale;
  dueOn: IsoDate | null;
  today: IsoDate;
}) {
  const late = dueOn !== null && dueOn < today;
  return (
    <span className="due">
      {dueOn && <Day on={dueOn} />}
      <span className={late ? "overdue" : "src"}>
        {late && <Icon name="alert" />}
        {dueInWords(locale, dueOn, today)}
      </span>
    </span>
  );
}

/** Address of a page of a part of the queue. */
function partPath(locale: Locale, part: QueuePart, page = 1): string {
  const asked = new URLSearchParams({
    ...(part !== "all" && { show: part }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return localePath(locale, `/desk/queue${asked && `?${asked}`}`);
}

/** PARTS OF THE QUEUE as links, each with all it holds: everything, mine, nobody's, what is late. */
export function QueueFilters({
  locale,
  counts,
  part,
}: {
  locale: Locale;
  counts: QueueView["counts"];
  part: QueuePart;
}) {
  const t = translator(locale, "deskCases");
  return (
    <nav className="chips" aria-label={t("filters")}>
      {QUEUE_PARTS.map((one) => (
        <a key={one} href={partPath(locale, one)} aria-current={one === part ? "page" : undefined}>
          {t(one)} <span className="n">{counts[one]}</span>
        </a>
      ))}
    </nav>
  );
}

/** PAGES of a part: which of how many are listed, and the way to the others. */
export function QueuePages({
  locale,
  queue: { page, pages, counts },
  part,
}: {
  locale: Locale;
  queue: QueueView;
  part: QueuePart;
}) {
  const t = translator(locale, "deskCases");
  if (pages === 1) return null;
  const first = (page - 1) * QUEUE_PAGE + 1;
  const last = Math.min(page * QUEUE_PAGE, counts[part]);
  return (
    <div className="stack">
      <p className="src">{t("pageOf", { first, last, count: counts[part] })}</p>
      <Pager
        locale={locale}
        previous={page > 1 ? partPath(locale, part, page - 1) : undefined}
        next={page < pages ? partPath(locale, part, page + 1) : undefined}
      />
    </div>
  );
}

/** THE QUEUE of an office, most urgent first. No person stands in it. */
export function QueueTable({ locale, tasks, mine, today }: Queue) {
  const t = translator(locale, "deskCases");
  return (
    <Table
      caption={t("title")}
      columns={[
        { key: "service", heading: t("service"), kind: "name" },
        { key: "state", heading: t("state") },
        { key: "who", heading: t("who") },
        { key: "due", heading: t("due") },
      ]}
      rows={tasks.map(({ caseId, number, service, state, staffId, dueOn, escalatedAt }) => ({
        key: caseId,
        cells: {
          service: (
            <span className="block">
              <a href={localePath(locale, `/desk/cases/${caseId}`)}>
                {serviceInWords(locale, service)}
                <span className="sr-only">, {t("number", { number })}</span>
              </a>
              <span className="src block font-text" aria-hidden="true">
                <Code>{t("number", { number })}</Code>
              </span>
            </span>
          ),
          state: <DeskState locale={locale} state={state} isMine={staffId === mine} />,
          who: holder(locale, staffId, mine),
          due: (
            <span>
              <DueDay locale={locale} dueOn={dueOn} today={today} />
              {escalatedAt && <span className="src block">{t("escalated")}</span>}
            </span>
          ),
        },
      }))}
    />
  );
}

function holder(locale: Locale, staffId: string | null, mine: string): string {
  const t = translator(locale, "deskCases");
  if (staffId === null) return t("nobody");
  return staffId === mine ? t("you") : t("another");
}

/** LOAD: how many applications each officer has taken. Others have no names here. */
export function Load({
  locale,
  load,
  mine,
  free,
}: {
  locale: Locale;
  load: readonly { staffId: string; tasks: number }[];
  mine: string;
  free: number;
}) {
  const t = translator(locale, "deskCases");
  const others = load.filter(({ staffId }) => staffId !== mine).map(({ tasks }) => tasks);
  const rows = [
    [t("loadYou"), load.find(({ staffId }) => staffId === mine)?.tasks ?? 0] as const,
    ...others
      .toSorted((a, b) => b - a)
      .map((tasks, index) => {
        const name =
          others.length === 1 ? t("loadAnother") : t("loadAnotherOf", { number: index + 1 });
        return [name, tasks] as const;
      }),
    [t("loadFree"), free] as const,
  ];
  return (
    <div className="load">
      <Sheet title={t("load")} note={<p className="src">{t("loadLead")}</p>}>
        <dl className="facts pairs">
          {rows.map(([name, tasks]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="n">{tasks}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </div>
  );
}

/** At the left of a case: the officer's own first, then what nobody has. */
const BESIDE = 12;

/** THE QUEUE BESIDE A CASE, in few words. */
export function QueueAside({
  locale,
  own,
  free,
  today,
  path,
}: {
  locale: Locale;
  /** First pages of what the officer has and of what nobody has. */
  own: QueueView;
  free: QueueView;
  today: IsoDate;
  path: string;
}) {
  const t = translator(locale, "deskCases");
  const here = path.split(/[?#]/, 1)[0];
  const { counts, mine } = own;
  const listed = [...own.tasks, ...free.tasks].slice(0, BESIDE);
  return (
    <aside aria-labelledby="queue-beside" className="beside-queue print:hidden">
      <div className="pad">
        <h2 id="queue-beside">
          <a href={localePath(locale, "/desk/queue")}>{t("queue")}</a>{" "}
          <span className="soft n">{counts.all}</span>
        </h2>
        <p className="src mt-1">
          {[
            `${t("mine")}: ${counts.mine}`,
            `${t("free")}: ${counts.free}`,
            `${t("late")}: ${counts.late}`,
          ].join(" · ")}
        </p>
      </div>
      {listed.map((task) => {
        const { caseId, number, service, staffId, dueOn } = task;
        const href = localePath(locale, `/desk/cases/${caseId}`);
        return (
          <a
            key={caseId}
            className="ticket grid-cols-[minmax(0,1fr)]"
            href={href}
            aria-current={href === here ? "page" : undefined}
          >
            <span>{serviceInWords(locale, service)}</span>
            <small>
              <Code>{number}</Code> · {holder(locale, staffId, mine)}
            </small>
            <small className={isLate(task, today) ? "late" : undefined}>
              {dueInWords(locale, dueOn, today)}
            </small>
          </a>
        );
      })}
      {listed.length < counts.all && (
        <p className="src pad beside-rest">
          <a href={localePath(locale, "/desk/queue")}>
            {t("besideRest", { listed: listed.length, count: counts.all })}
          </a>
        </p>
      )}
    </aside>
  );
}
