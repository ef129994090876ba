import type { ReactNode } from "react";
import { VisitList } from "@/components/desk";
import { DeskHeader, Frame } from "@/components/layout";
import { ROLES } from "@/lib/access/purposes";
import { findUnit, handlesCases, listVisits, meetsPersons } from "@/lib/desk";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { currentPath } from "@/lib/web";
import { Session } from "../cabinet";
import { refreshAfter } from "../refresh";
import { siteKind } from "../request";
import type { AtDesk } from "./officer";

const QUEUE = { path: "/desk/queue", also: ["/desk/cases"] } as const;

/**
 * THE DESK: what stands around every page of an officer. On the left what they have open, on the right
 * the page. A part of each page and no layout, as the cabinet is: only the page knows whether a person
 * asked for it or the page itself.
 */
export async function Desk({
  locale,
  officer,
  label,
  aside,
  children,
}: {
  locale: Locale;
  officer: AtDesk;
  /** What the right pane is called to someone who cannot see it. */
  label: string;
  /** The left pane instead of the open views; null: the page takes the whole width. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { session, desk, own } = officer;
  const { role, officeCode } = session.staff;
  const [path, unit, { person }, visits] = await Promise.all([
    currentPath(),
    findUnit(desk.db, officeCode),
    viewPerson(own, {}),
    meetsPersons(role) && aside === undefined ? listVisits(desk) : [],
  ]);
  if (!person) refreshAfter({ ctx: own, session }, { stale: ["population"] });
  const t = translator(locale, "desk");
  return (
    <Frame
      locale={locale}
      path={path}
      site={siteKind()}
      density="desk"
      header={
        <DeskHeader
          locale={locale}
          path={path}
          unit={unit?.[locale]}
          role={ROLES[role][locale]}
          name={person ? `${person.givenName} ${person.surname}` : t("officer")}
          sections={[
            ...(handlesCases(role)
              ? [{ ...QUEUE, label: translator(locale, "deskCases")("queue") }]
              : []),
            ...(meetsPersons(role) ? [{ path: "/desk", label: t("search") } as const] : []),
          ]}
        />
      }
    >
      {aside !== null && meetsPersons(role) ? (
        <div className="panes">
          {aside ?? <VisitList locale={locale} visits={visits} path={path} />}
          <section aria-label={label}>{children}</section>
        </div>
      ) : (
        <div className="wrap">{children}</div>
      )}
      <Session locale={locale} session={session} path={path} />
    </Frame>
  );
}
