import { Item, Items, Notice, Sheet, type State, StateWord } from "@/components/ui";
import type { AskedView, CaseView } from "@/lib/cases";
import { formatDay, localePath, say, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { findPassport, type Passport } from "@/lib/services";

type Asked = Omit<AskedView, "alone" | "told" | "toldAt">;

/** How a request for consent stands, for whoever is asked. */
export type AskedState = AskedView["state"] | "over";

export const STATE_OF_ASKED: Readonly<Record<AskedState, State>> = {
  asked: "turn",
  agreed: "settled",
  declined: "refused",
  over: "over",
};

export const isWaiting = ({ state, isOver }: Pick<Asked, "state" | "isOver">) =>
  state === "asked" && !isOver;

export const askedState = ({ state, isOver }: Pick<Asked, "state" | "isOver">): AskedState =>
  isOver && state !== "declined" ? "over" : state;

/** REQUESTS FOR MY CONSENT: those that wait for me, or those that are answered or over. Nothing where there are none. */
export function AskedList({
  locale,
  asked,
  show,
}: {
  locale: Locale;
  asked: readonly Asked[];
  show: "waiting" | "answered";
}) {
  const t = translator(locale, "asked");
  const listed = asked.filter((one) => isWaiting(one) === (show === "waiting"));
  if (listed.length === 0) return null;
  return (
    <Sheet title={t(show)}>
      <Items turns={show === "waiting"}>
        {listed.map((one) => {
          const { caseId, service, number, answerUntil, askedAt } = one;
          const passport = findPassport(service);
          const state = askedState(one);
          return (
            <Item
              key={caseId}
              title={
                <a href={localePath(locale, `/cases/asked/${caseId}`)}>
                  {passport ? say(passport.title, locale) : service}
                </a>
              }
              note={
                <>
                  {t("number", { number })} ·{" "}
                  {isWaiting(one)
                    ? t("until", { day: formatDay(answerUntil) })
                    : t("asked", { day: formatDay(dayInBaku(askedAt)) })}
                </>
              }
              action={<StateWord state={STATE_OF_ASKED[state]}>{t(`states.${state}`)}</StateWord>}
            />
          );
        })}
      </Items>
    </Sheet>
  );
}

/** To the applicant: not everybody has answered, or not everybody agreed. Never how many, and never who. */
export function Household({
  locale,
  view,
  passport: { parties },
}: {
  locale: Locale;
  view: CaseView;
  passport: Passport;
}) {
  const t = translator(locale, "asked");
  if (!parties) return null;
  if (view.state === "awaiting_parties") {
    return (
      <Notice kind="info" title={t("household")}>
        <p>{say(parties.words.waiting, locale)}</p>
      </Notice>
    );
  }
  const told = view.events.map(({ event }) => event);
  const ended = view.state === "discontinued" && told.includes("ask_parties");
  if (!ended || told.includes("parties_agree")) return null;
  return (
    <Notice kind="refused" title={t("householdOver")}>
      <p>{say(parties.words.refused, locale)}</p>
    </Notice>
  );
}
