import { ButtonLink } from "@/components/ui";
import { causeOf } from "@/lib/access";
import { formatTime, localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { HotKey } from "./hot-key";
import { purposeInWords } from "./words";

/** What the list needs of an open visit. */
interface Listed {
  visitId: string;
  purpose: Parameters<typeof purposeInWords>[0];
  cause: { kind: string; reference: string } | null;
  openUntil: Date;
  person: { surname: string; givenName: string };
}

/** LEFT PANE: what this officer has open, and the way to a new search. */
export function VisitList({
  locale,
  visits,
  path,
}: {
  locale: Locale;
  visits: readonly Listed[];
  /** Path of the page, for the current item. */
  path: string;
}) {
  const t = translator(locale, "desk");
  const search = localePath(locale, "/desk");
  const here = path.split(/[?#]/, 1)[0];
  return (
    <aside aria-labelledby="visits" className="print:hidden">
      <div className="pad">
        <h2 id="visits">
          {t("visits")} {visits.length > 0 && <span className="soft n">{visits.length}</span>}
        </h2>
        {visits.length === 0 && <p className="src mt-2">{t("visitsNone")}</p>}
      </div>
      {visits.map(({ visitId, purpose, cause, openUntil, person }) => {
        const href = localePath(locale, `/desk/visits/${visitId}`);
        return (
          <a
            key={visitId}
            className="ticket grid-cols-[minmax(0,1fr)_auto]"
            href={href}
            aria-current={href === here ? "page" : undefined}
          >
            <span>
              <b className="font-strong">
                {person.surname} {person.givenName}
              </b>
              <br />
              <small>{purposeInWords(purpose, locale)}</small>
              {cause && (
                <>
                  <br />
                  <small>{causeOf(cause, locale)}</small>
                </>
              )}
            </span>
            <small className="n">{t("until", { time: formatTime(openUntil) })}</small>
          </a>
        );
      })}
      {here !== search && (
        <div className="pad grid border-t border-line">
          <ButtonLink compact href={search} aria-keyshortcuts="F2">
            {t("newSearch")}
            <HotKey name="F2" />
          </ButtonLink>
        </div>
      )}
    </aside>
  );
}
