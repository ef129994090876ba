import type { ReactNode } from "react";
import { Cited } from "@/components/law";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Reason } from "@/lib/law/assessment";
import { Conditions } from "./conditions";
import { figureText } from "./figure";

/** A condition with its words; the words come from the messages of the rule. */
export interface ToldReason extends Reason {
  label: ReactNode;
  /** Why, where that surprises: "2020: 4 months were not paid". */
  note?: ReactNode;
}

/** CONDITIONS of the law: met, not met or not known; what was asked for and what was found; where it is written. */
export function Reasons({ locale, reasons }: { locale: Locale; reasons: readonly ToldReason[] }) {
  const t = translator(locale, "pension");
  return (
    <Conditions
      conditions={reasons.map(({ key, label, note, met, needed, found, cites }) => ({
        key,
        label,
        note,
        source: cites.length > 0 && <Cited locale={locale} cites={cites} />,
        met,
        word: t(`conditions.${met === null ? "unknown" : met ? "met" : "notMet"}`),
        figures: [
          ...(needed ? [[t("conditions.needed"), figureText(locale, needed)] as const] : []),
          ...(found ? [[t("conditions.found"), figureText(locale, found)] as const] : []),
        ],
      }))}
    />
  );
}
