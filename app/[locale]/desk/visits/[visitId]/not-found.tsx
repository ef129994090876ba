import { notFound } from "next/navigation";
import { meetsPersons, VISIT_MINUTES } from "@/lib/desk";
import { localeOfPath, translator } from "@/lib/i18n";
import { currentPath } from "@/lib/web";
import { Desk } from "../../desk";
import { FindForm } from "../../find-form";
import { officerAt } from "../../officer";

/**
 * A visit that is over, another officer's, or none: one page for all, with the way to open it anew.
 * Nothing of the person stands in it, the FIN included.
 */
export default async function VisitOver() {
  const locale = localeOfPath(await currentPath());
  const officer = await officerAt(locale);
  const { role } = officer.session.staff;
  if (!meetsPersons(role)) notFound();
  const t = translator(locale, "desk");
  return (
    <Desk locale={locale} officer={officer} label={t("over")}>
      <div className="head">
        <h1>{t("over")}</h1>
        <p>{t("overMore", { minutes: VISIT_MINUTES })}</p>
      </div>
      <FindForm locale={locale} role={role} />
    </Desk>
  );
}
