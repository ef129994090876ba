import type { Locale } from "@/lib/kernel/texts";
import type { PensionFacts } from "@/lib/pension/facts";
import { paidPension } from "@/lib/pension/other-rules";
import type { PensionReport } from "@/lib/pension/report";
import { PastMonths } from "./arrears";
import { ChoiceOfOne } from "./choice";
import { Disability } from "./disability";
import { Early } from "./early";
import { Indexation } from "./indexation";
import { Work } from "./work";

/**
 * THE OTHER PENSIONS: what past months are worth, an earlier age, a disability, work beside a pension, its
 * indexation, and the choice between what there is a right to. Each sheet stands only where it concerns the person.
 */
export function OtherPensions({
  locale,
  facts,
  report,
}: {
  locale: Locale;
  facts: PensionFacts;
  report: PensionReport;
}) {
  const { arrears, early, disability, work, indexation, choice, on } = report;
  const paid = paidPension(facts);
  return (
    <>
      {arrears && <PastMonths locale={locale} arrears={arrears} today={report.today} />}
      {paid?.kind !== "old-age" && <Early locale={locale} early={early} />}
      {disability && (
        <Disability locale={locale} assessment={disability} paid={paid?.kind === "disability"} />
      )}
      {work && <Work locale={locale} work={work} />}
      {indexation && <Indexation locale={locale} indexed={indexation} on={on} />}
      <ChoiceOfOne locale={locale} choice={choice} />
    </>
  );
}
