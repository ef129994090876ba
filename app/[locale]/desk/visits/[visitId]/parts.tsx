import { notFound } from "next/navigation";
import { Code, Day } from "@/components/ui";
import { meetsPersons, VISIT_MINUTES } from "@/lib/desk";
import { translator } from "@/lib/i18n";
import { type IsoDate, toIsoDate, yearsBetween } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { PersonView } from "@/lib/record";
import { fullName } from "@/lib/registers/catalogue/identity";
import { answerNotFound } from "@/lib/web";
import { Desk } from "../../desk";
import { FindForm } from "../../find-form";
import type { AtDesk } from "../../officer";

/**
 * A visit that is over, another officer's, or none: one page for all, with the way to open it anew.
 * Nothing of the person stands in it, the FIN included.
 */
export async function Over({ locale, officer }: { locale: Locale; officer: AtDesk }) {
  const { role } = officer.session.staff;
  if (!meetsPersons(role)) notFound();
  await answerNotFound();
  const t = translator(locale, "desk");
  return (
    <Desk locale={locale} officer={officer} label={t("over")}>
      <div className="head">
        <h1>{t("over")}</h1>
        <p>{t("overMore", { minutes: VISIT_MINUTES })}</p>
      </div>
      <div className="narrow">
        <FindForm locale={locale} role={role} title={t("over")} />
      </div>
    </Desk>
  );
}

/** Who the visit is about. */
export function PersonHeading({
  locale,
  person,
  today,
}: {
  locale: Locale;
  person: PersonView;
  today: IsoDate;
}) {
  const years = yearsBetween(toIsoDate(person.bornOn), today);
  return (
    <div>
      <h1>{fullName(person, person.sex)}</h1>
      <p className="soft mt-1">
        <Code>{person.fin}</Code> · <Day on={toIsoDate(person.bornOn)} />,{" "}
        {translator(locale, "desk")("age", { years })}
      </p>
    </div>
  );
}
