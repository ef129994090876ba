import type { ReactNode } from "react";
import { amountParts } from "@/lib/i18n";
import type { Qepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";

/**
 * ANSWER: the one large figure of a page, first thing on it. Then its source (`note`), then what it
 * means, then how it was reached. Never two on a page.
 */
export function Answer({
  label,
  figure,
  note,
}: {
  label: ReactNode;
  figure: ReactNode;
  note?: ReactNode;
}) {
  return (
    <div>
      <p className="soft small">{label}</p>
      <p className="answer mt-1">{figure}</p>
      {note && <p className="src mt-2">{note}</p>}
    </div>
  );
}

/** An amount as an answer: the sign of the currency is set smaller than the figure. */
export function AnswerAmount({ locale, amount }: { locale: Locale; amount: Qepik }) {
  const { before, figure, after } = amountParts(locale, amount);
  return (
    <>
      {before && (
        <>
          <small>{before}</small>
          {"\u00a0"}
        </>
      )}
      {figure}
      {after && (
        <>
          {"\u00a0"}
          <small>{after}</small>
        </>
      )}
    </>
  );
}
