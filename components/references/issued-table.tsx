import { formatDay, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { IssuedCard } from "@/lib/references/schema";
import { Code, StateWord, Table } from "../ui";
import { stateText } from "./issued-list";
import { STATE_MARK } from "./states";

/** WHAT WAS ISSUED, for the desk: a row each. */
export function IssuedTable({
  locale,
  issued,
  fileOf,
}: {
  locale: Locale;
  issued: readonly IssuedCard[];
  fileOf: (card: IssuedCard) => string;
}) {
  const t = translator(locale, "references");
  return (
    <Table
      caption={t("issued")}
      columns={[
        { key: "kind", heading: t("desk.kind"), kind: "name" },
        { key: "day", heading: t("desk.day") },
        { key: "state", heading: t("desk.state") },
        { key: "file", heading: t("desk.file") },
      ]}
      rows={issued.map((card) => ({
        key: card.id,
        cells: {
          kind: (
            <>
              {card.title}
              <span className="src block font-text">
                <Code>{card.number}</Code> · {card.recipient ?? t("anywhere")}
              </span>
            </>
          ),
          day: formatDay(dayInBaku(card.issuedAt)),
          state: <StateWord state={STATE_MARK[card.state]}>{stateText(locale, card)}</StateWord>,
          file: (
            <a href={fileOf(card)}>
              PDF<span className="sr-only">: {t("number", { number: card.number })}</span>
            </a>
          ),
        },
      }))}
    />
  );
}
