import { toldText } from "@/components/services";
import { ButtonLink, Fact, FactList, Sheet } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { DeskCaseView, HouseholdView } from "@/lib/cases";
import { isOpen } from "@/lib/cases/machine";
import { formatDay, say, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { findRegister } from "@/lib/registers/catalogue";

/**
 * OTHER ADULTS OF THE HOUSEHOLD: other people than the one whose case this is, so their data opens by a step
 * of its own, which each of them is told of. What stands here comes from an operation, and without one there
 * is only how many they are.
 */
export function Household({
  locale,
  view,
  household,
  path,
}: {
  locale: Locale;
  view: Pick<DeskCaseView, "others" | "state">;
  /** Null until the officer has opened it. */
  household: HouseholdView | null;
  /** Address of the case. */
  path: string;
}) {
  const t = translator(locale, "deskCases");
  const { others, state } = view;
  if (others === null || (others === 0 && isOpen(state))) return null;
  if (others === 0) {
    return (
      <Sheet title={t("household")}>
        <p className="pad">{t("householdOver")}</p>
      </Sheet>
    );
  }
  if (household === null) {
    return (
      <Sheet title={t("household")}>
        <div className="pad stack" id="household">
          <p>{t("householdClosed", { count: others })}</p>
          <ButtonLink kind="outline" compact inline href={`${path}?household=open#household`}>
            {t("householdOpen")}
          </ButtonLink>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet title={t("household")}>
      <div className="pad stack" id="household">
        <p>{t("householdOpened")}</p>
        <p>
          <a href={path}>{t("householdClose")}</a>
        </p>
      </div>
      {household.parties.map((party) => (
        <OneAdult key={party.pseudonym} locale={locale} party={party} />
      ))}
    </Sheet>
  );
}

function OneAdult({
  locale,
  party: { name, told, readAt, pseudonym },
}: {
  locale: Locale;
  party: HouseholdView["parties"][number];
}) {
  const t = translator(locale, "deskCases");
  return (
    <section className="border-t border-line" aria-label={name ?? t("householdNameless")}>
      <div className="pad">
        <h3>{name ?? t("householdNameless")}</h3>
        <p className="src">{t("householdAs", { day: formatDay(dayInBaku(readAt)), pseudonym })}</p>
        {told.length === 0 && <p>{t("householdNothing")}</p>}
      </div>
      {told.length > 0 && (
        <FactList>
          {told.map(({ key, label, value, register }) => {
            const institution = findRegister(register)?.institution;
            return (
              <Fact
                key={key}
                label={say(label, locale)}
                note={institution && INSTITUTIONS[institution].short}
              >
                {toldText(locale, value)}
              </Fact>
            );
          })}
        </FactList>
      )}
    </section>
  );
}
