import { formatDay, localePath, translator } from "@/lib/i18n";
import { dayInBaku, toIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { IssuedCard } from "@/lib/references/schema";
import { Code, GoLink, StateWord } from "../ui";
import { Facsimile } from "./facsimile";
import { STATE_MARK } from "./states";

/** WHAT WAS ISSUED, newest first: a small sheet, whose hands it is for, whether it still holds, what to do. */
export function IssuedList({ locale, issued }: { locale: Locale; issued: readonly IssuedCard[] }) {
  return (
    <ul className="sheet refs">
      {issued.map((card) => (
        <li key={card.id}>
          <Facsimile />
          <div>
            <Issued locale={locale} card={card} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Issued({ locale, card }: { locale: Locale; card: IssuedCard }) {
  const t = translator(locale, "references");
  const { id, kind, title, number, issuedAt, recipient, state } = card;
  const at = localePath(locale, `/references/${id}`);
  const named = <span className="sr-only">: {t("number", { number })}</span>;
  return (
    <>
      <h3>
        <a href={at}>{title}</a>
      </h3>
      <p className="src">
        <Code>{t("number", { number })}</Code> ·{" "}
        {t("issuedOn", { day: formatDay(dayInBaku(issuedAt)) })}
      </p>
      <p className="src">{t("to", { recipient: recipient ?? t("anywhere") })}</p>
      <p className="mt-1.5">
        <StateWord state={STATE_MARK[state]}>{stateText(locale, card)}</StateWord>
      </p>
      <div className="acts">
        {state === "valid" ? (
          <>
            <GoLink href={`${at}/pdf`} icon="download">
              {t("download")}
              {named}
            </GoLink>
            <GoLink href={at} icon="qr-code">
              {t("open")}
              {named}
            </GoLink>
          </>
        ) : (
          <GoLink href={localePath(locale, `/references/order/${kind}`)} arrow>
            {t("again")}
            <span className="sr-only">: {title}</span>
          </GoLink>
        )}
      </div>
    </>
  );
}

/** "Valid until 20.12.2026" */
export function stateText(
  locale: Locale,
  { state, validUntil }: Pick<IssuedCard, "state" | "validUntil">,
): string {
  const t = translator(locale, "references");
  const day = formatDay(toIsoDate(validUntil));
  switch (state) {
    case "valid":
      return t("states.valid", { day });
    case "expired":
      return t("states.expired", { day });
    case "superseded":
      return t("states.superseded");
    case "revoked":
      return t("states.revoked");
  }
}
