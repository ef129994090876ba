import { NoAccount, PensionRights, SilentAccount } from "@/components/pension";
import { Waiting, type WaitingPage } from "@/components/record";
import { Notice } from "@/components/ui";
import { translator } from "@/lib/i18n";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { PensionView } from "@/lib/pension";
import { capitalOf } from "@/lib/pension/account";
import type { Account, PensionFacts } from "@/lib/pension/facts";
import type { Capital } from "@/lib/pension/ledger";
import { type PensionReport, pensionReport } from "@/lib/pension/report";

/** An account that can be shown, and what the rules make of it. */
export interface OpenedAccount {
  facts: PensionFacts;
  account: Account;
  capital: Capital;
  report: PensionReport;
  receivedOn: IsoDate;
}

type View = Pick<PensionView, "record" | "facts">;

/** The account as last heard; null where the fund holds none or has never answered. */
export function openedAccount(view: View, today: IsoDate): OpenedAccount | null {
  const { facts } = view;
  const source = fundIn(view);
  if (!facts || !facts.account || facts.account === "unknown" || !source?.answeredAt) return null;
  const report = pensionReport(facts, today);
  const { account } = facts;
  return {
    facts,
    account,
    capital: report.capital ?? capitalOf(account),
    report,
    receivedOn: dayInBaku(source.answeredAt),
  };
}

/** What stands on the page while there is no account to show, or none that is fresh. */
export function NotYet({ page, view, today }: { page: WaitingPage; view: View; today: IsoDate }) {
  const { locale } = page;
  const t = translator(locale, "pensionPage");
  const { awaited, nothing, silences } = sectionOf(view);
  const isFund = ({ register }: { register: string }) => register === FUND;
  const silence = silences.find(({ source }) => isFund(source));
  const none = nothing.find(isFund);
  const { facts } = view;
  const opened = silence ? openedAccount(view, today) : null;
  return (
    <>
      {awaited.some(isFund) && (
        <Waiting page={page} title={t("asking")} awaited={awaited.filter(isFund)} />
      )}
      {silence && (
        <SilentAccount
          locale={locale}
          since={silence.silentSince}
          lastKnown={
            opened && { amountQepik: opened.capital.totalQepik, asOf: opened.capital.asOf }
          }
        />
      )}
      {none?.answeredAt && <NoAccount locale={locale} receivedOn={dayInBaku(none.answeredAt)} />}
      {!facts && awaited.length === 0 && <Notice kind="info" title={t("unknownPerson")} />}
    </>
  );
}

/** What can be said of a right where the fund has answered that it holds nothing, or has never answered. */
export function RightsWithoutAccount({
  locale,
  view,
  today,
}: {
  locale: Locale;
  view: View;
  today: IsoDate;
}) {
  const { facts } = view;
  const isAsked = sectionOf(view).awaited.some(({ register }) => register === FUND);
  if (!facts || isAsked || openedAccount(view, today)) return null;
  return <PensionRights locale={locale} facts={facts} report={pensionReport(facts, today)} />;
}

/** The register that keeps the account. */
const FUND = "insurance-account";

function sectionOf({ record }: View) {
  const section = record.sections.find(({ category }) => category === "pension");
  if (!section) throw new Error("the pension account was not opened");
  return section;
}

/** Who told the account, and when. */
function fundIn(view: View) {
  const { facts, silences } = sectionOf(view);
  return [...facts.map(({ source }) => source), ...silences.map(({ source }) => source)].find(
    ({ register }) => register === FUND,
  );
}
