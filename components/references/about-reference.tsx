import { formatDay, formatMoment, inKilobytes, localePath, translator } from "@/lib/i18n";
import { dayInBaku, toIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { ReferenceView } from "@/lib/references/schema";
import { Fact, FactList, GoLink, Sheet, StateWord } from "../ui";
import { stateText } from "./issued-list";
import { Qr } from "./qr";
import { SheetView } from "./sheet-view";
import { STATE_MARK } from "./states";

/** THE ANSWER first: does it still hold, until when, and the file. */
export function ReferenceStanding({ locale, view }: { locale: Locale; view: ReferenceView }) {
  const t = translator(locale, "references");
  const { state, validUntil, revokedAt, supersededAt } = view;
  const since = { revoked: revokedAt, superseded: supersededAt, valid: null, expired: null }[state];
  const day = formatDay(since ? dayInBaku(since) : toIsoDate(validUntil));
  const kilobytes = inKilobytes(view.sizeBytes);
  const at = localePath(locale, `/references/${view.id}`);
  return (
    <section className="sheet pad stack" aria-label={stateText(locale, view)}>
      <p>
        <StateWord state={STATE_MARK[state]}>{stateText(locale, view)}</StateWord>
      </p>
      <p>{t(`reference.stateMore.${state}`, { day })}</p>
      <div className="row">
        <a className="btn own" href={`${at}/pdf`}>
          {t("reference.downloadPdf", { kilobytes })}
        </a>
        {state !== "valid" && (
          <GoLink href={localePath(locale, `/references/order/${view.kind}`)} arrow>
            {t("again")}
          </GoLink>
        )}
      </div>
    </section>
  );
}

/** What stands on it, told in the reader's language. */
export function ReferenceSays({ locale, view }: { locale: Locale; view: ReferenceView }) {
  const t = translator(locale, "references");
  const { person, statement, sections, leftOut } = view;
  return (
    <Sheet title={t("reference.says")}>
      <SheetView
        sheet={{
          title: view.title,
          issuer: view.institution,
          person,
          statement,
          sections,
          remarks: [],
        }}
        personLabel={t("preview.person")}
      />
      {leftOut.length > 0 && (
        <div className="pad src border-t border-line">
          {t("reference.leftOut", { parts: leftOut.join(", ") })}
        </div>
      )}
    </Sheet>
  );
}

/** By whom, when, for whom. */
export function ReferenceAbout({ locale, view }: { locale: Locale; view: ReferenceView }) {
  const t = translator(locale, "references");
  return (
    <Sheet title={t("reference.about")}>
      <FactList variant="plain">
        <Fact label={t("reference.institution")}>{view.institution}</Fact>
        <Fact label={t("reference.issuedAt")}>
          {formatMoment(view.issuedAt)}
          {view.issuedAtDesk && <span className="src block">{t("reference.issuedAtDesk")}</span>}
        </Fact>
        <Fact label={t("reference.validUntil")}>{formatDay(toIsoDate(view.validUntil))}</Fact>
        <Fact label={t("reference.recipient")}>{view.recipient ?? t("anywhere")}</Fact>
        {view.purpose && <Fact label={t("reference.purpose")}>{view.purpose}</Fact>}
        <Fact label={t("reference.language")}>{t(`languages.${view.lang}`)}</Fact>
      </FactList>
    </Sheet>
  );
}

/** How whoever receives it makes sure of it: the code to scan, and to type. */
export function ReferenceVerify({
  locale,
  view,
  site,
}: {
  locale: Locale;
  view: ReferenceView;
  /** Host of the portal, as it is read out. */
  site: string;
}) {
  const t = translator(locale, "references");
  return (
    <Sheet title={t("reference.verify")} id="qr">
      <div className="pad stack">
        <Qr text={view.qr} label={t("reference.qr")} />
        <p className="code code-groups text-small">
          <span className="soft">{t("reference.code")} </span>
          <strong>{view.code}</strong>
        </p>
        <p className="src">
          {t("reference.verifyMore")} <a href={localePath(locale, "/v")}>{site}/v</a>
        </p>
      </div>
    </Sheet>
  );
}
