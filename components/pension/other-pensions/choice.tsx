import { Sheet, Table } from "@/components/ui";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Choice } from "@/lib/pension/rules/choice";
import { amountOf, strong } from "./parts";

/** One of several: with a single one there is nothing to choose. */
export function ChoiceOfOne({ locale, choice }: { locale: Locale; choice: Choice }) {
  const t = translator(locale, "pension");
  const { best, amountQepik, moreQepik, open } = choice;
  const due = choice.offers.filter(
    (offer) => offer.outcome === "eligible" && offer.amountQepik !== null,
  );
  const [most] = best;
  if (due.length < 2 || !most || amountQepik === null) return null;
  const kindOf = (kind: (typeof best)[number]) => t(`choice.reasons.${kind}`);
  return (
    <Sheet title={t("choice.title")}>
      <div className="pad stack">
        <p>{t("choice.lead")}</p>
        <p>
          {moreQepik === 0
            ? t("choice.equal")
            : t.rich("choice.most", {
                kind: kindOf(most),
                amount: amountOf(locale, amountQepik),
                b: strong,
              })}{" "}
          {moreQepik !== null &&
            moreQepik > 0 &&
            t("choice.difference", { more: amountOf(locale, moreQepik) })}
        </p>
        {open.length > 0 && (
          <p className="small">{t("choice.open", { kinds: open.map(kindOf).join("; ") })}</p>
        )}
      </div>
      <Table
        caption={t("choice.title")}
        columns={[
          { key: "kind", heading: t("choice.kind"), kind: "name" },
          { key: "amount", heading: t("choice.amount"), kind: "number" },
        ]}
        rows={due.map(({ kind, amountQepik: each }) => ({
          key: kind,
          cells: { kind: kindOf(kind), amount: amountOf(locale, each ?? 0) },
        }))}
      />
    </Sheet>
  );
}
