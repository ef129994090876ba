import type { ReactNode } from "react";
import { Cited } from "@/components/law";
import { type State, StateWord } from "@/components/ui";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Reason } from "@/lib/law/assessment";
import { figureText } from "./figure";

/** A condition with its words; the words come from the messages of the rule. */
export interface ToldReason extends Reason {
  label: ReactNode;
  /** Why, where that surprises: "2020: 4 months were not paid". */
  note?: ReactNode;
}

/** Not met is not refused: another condition may give the right. So it is empty, not struck and not red. */
const STATE = { met: "settled", notMet: "over", unknown: "silent" } as const satisfies Record<
  string,
  State
>;

/** CONDITIONS of the law: met, not met or not known; what was asked for and what was found; where it is written. */
export function Reasons({ locale, reasons }: { locale: Locale; reasons: readonly ToldReason[] }) {
  const t = translator(locale, "pension");
  return (
    <ul className="reasons">
      {reasons.map(({ key, label, note, met, needed, found, cites }) => {
        const word = met === null ? "unknown" : met ? "met" : "notMet";
        return (
          <li key={key}>
            <div>
              <p>{label}</p>
              {note && <p className="small">{note}</p>}
              {cites.length > 0 && (
                <p className="src">
                  <Cited locale={locale} cites={cites} />
                </p>
              )}
            </div>
            <div>
              <StateWord state={STATE[word]}>{t(`conditions.${word}`)}</StateWord>
              {(needed || found) && (
                <dl>
                  {needed && (
                    <div>
                      <dt>{t("conditions.needed")}</dt>
                      <dd>{figureText(locale, needed)}</dd>
                    </div>
                  )}
                  {found && (
                    <div>
                      <dt>{t("conditions.found")}</dt>
                      <dd>{figureText(locale, found)}</dd>
                    </div>
                  )}
                </dl>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
