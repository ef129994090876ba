import { Fact, FactList, GoLink, Sheet } from "@/components/ui";
import { ROLES, type Role } from "@/lib/access/purposes";
import { findUnit, meetsPersons } from "@/lib/desk";
import { localePath, translator } from "@/lib/i18n";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { localeOf } from "../request";
import { OWN_TITLE, titled } from "../title";
import { Desk } from "./desk";
import { FindForm } from "./find-form";
import { officerAt } from "./officer";

interface Props {
  params: Promise<{ locale: string }>;
}

export const metadata = OWN_TITLE;

/** Where an officer begins: who they are here, whom they may look up and why. */
export default async function DeskPage({ params }: Props) {
  const locale = await localeOf(params);
  const officer = await officerAt(locale);
  const { role, officeCode } = officer.session.staff;
  const unit = await findUnit(officer.desk.db, officeCode);
  const t = translator(locale, "desk");
  if (!meetsPersons(role)) {
    return (
      <Desk locale={locale} officer={officer} label={t("noSearch")}>
        <title>{titled(t("noSearch"), locale)}</title>
        <div className="stack-3 narrow">
          <h1>{t("noSearch")}</h1>
          <p className="lead">{t("noSearchMore", { role: ROLES[role][locale] })}</p>
          <GoLink arrow href={localePath(locale, "/home")}>
            {t("toCabinet")}
          </GoLink>
        </div>
      </Desk>
    );
  }
  return (
    <Desk locale={locale} officer={officer} label={t("search")}>
      <div className="head">
        <h1>{t("heading")}</h1>
        <p>{t("lead")}</p>
      </div>
      <div className="deskgrid">
        <FindForm locale={locale} role={role} title={t("heading")} />
        <RoleSheet locale={locale} role={role} unit={unit} />
      </div>
    </Desk>
  );
}

/** Who the officer is here, and the rules that hold for everyone in their place. */
function RoleSheet({ locale, role, unit }: { locale: Locale; role: Role; unit: Texts | null }) {
  const t = translator(locale, "desk");
  return (
    <Sheet title={t("role")}>
      <FactList variant="one">
        <Fact label={t("roleName")}>{ROLES[role][locale]}</Fact>
        {unit && <Fact label={t("unit")}>{unit[locale]}</Fact>}
      </FactList>
      <div className="pad stack border-t border-line text-small">
        <p>{t("ownRule")}</p>
        <p>{t("pseudonymRule")}</p>
      </div>
    </Sheet>
  );
}
