import type { Metadata } from "next";
import {
  ReferenceAbout,
  ReferenceSays,
  ReferenceStanding,
  ReferenceVerify,
  ShareList,
} from "@/components/references";
import { LimitForm } from "@/components/references/limit-form";
import { ShareForm } from "@/components/references/share-form";
import { BackLink, Code, GoLink, Notice, Sheet } from "@/components/ui";
import { formatCount, localePath, translator } from "@/lib/i18n";
import { settings } from "@/lib/kernel/settings";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { type ReferenceView, viewReference } from "@/lib/references";
import { REFERENCE_LIMITS } from "@/lib/references/schema";
import { shown } from "@/lib/web";
import { Cabinet } from "../../cabinet";
import type { SearchParams } from "../../query";
import { localeOf } from "../../request";
import { visitOf } from "../../visit";
import { endShareAction, limitAction, shareAction } from "../actions";

interface Props {
  params: Promise<{ locale: string; referenceId: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "references")("check.kind") };
}

/** One reference: does it hold, the file, what it says, who may check it and who has. */
export default async function ReferencePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ referenceId: id }, { done }] = await Promise.all([params, searchParams]);
  const visit = await visitOf(locale);
  const [view, { person }] = await shown(
    Promise.all([viewReference(visit.ctx, { id, locale }), viewPerson(visit.ctx, {})]),
    locale,
  );
  const t = translator(locale, "references");
  const isLive = view.state === "valid" || view.state === "superseded";
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <BackLink href={localePath(locale, "/references")}>{t("title")}</BackLink>
        <h1>{view.title}</h1>
        <p className="soft">
          <Code>{t("number", { number: view.number })}</Code>
        </p>
      </div>
      <div className="split wide-side">
        <div className="stack-6">
          <Done locale={locale} done={done} />
          <ReferenceStanding locale={locale} view={view} />
          <ReferenceSays locale={locale} view={view} />
          <ReferenceAbout locale={locale} view={view} />
          <Shares locale={locale} view={view} isLive={isLive} />
        </div>
        <aside className="stack-3" aria-label={t("reference.verify")}>
          <ReferenceVerify locale={locale} view={view} site={new URL(settings().portalUrl).host} />
          <Checks locale={locale} view={view} isLive={isLive} />
          {view.state !== "revoked" && (
            <p>
              <GoLink href={localePath(locale, `/references/${id}/revoke`)}>
                {t("reference.revoke")}
              </GoLink>
            </p>
          )}
        </aside>
      </div>
    </Cabinet>
  );
}

/** What was just done with it. */
function Done({ locale, done }: { locale: Locale; done: string | string[] | undefined }) {
  const t = translator(locale, "references");
  switch (done) {
    case "issued":
      return (
        <Notice kind="settled" title={t("reference.issued")}>
          <p>{t("reference.issuedMore")}</p>
        </Notice>
      );
    case "revoked":
      return (
        <Notice kind="info" title={t("reference.revokedNow")}>
          <p>{t("reference.revokedNowMore")}</p>
        </Notice>
      );
    case "limited":
      return <Notice kind="settled" title={t("reference.limited")} />;
    case "ended":
      return (
        <Notice kind="settled" title={t("reference.ended")}>
          <p>{t("reference.endedMore")}</p>
        </Notice>
      );
    case "refused":
      return (
        <Notice kind="refused" title={t("reference.refused")} live>
          <p>{t("reference.refusedMore")}</p>
        </Notice>
      );
    default:
      return null;
  }
}

function Shares({
  locale,
  view,
  isLive,
}: {
  locale: Locale;
  view: ReferenceView;
  isLive: boolean;
}) {
  const t = translator(locale, "references");
  const most = formatCount(locale, REFERENCE_LIMITS.mostChecks);
  return (
    <Sheet title={t("share.title")} id="shares">
      <div className="pad stack-3">
        {isLive ? (
          <>
            <p>{t("share.lead")}</p>
            <ShareForm
              action={shareAction.bind(null, locale, view.id)}
              days={REFERENCE_LIMITS.shareDays.map((count) => ({
                value: String(count),
                label: t("share.day", { count }),
              }))}
              words={{
                days: t("share.days"),
                openings: t("share.openings"),
                openingsHint: t("share.openingsHint", { most }),
                make: t("share.make"),
                making: t("share.making"),
                ready: t("share.ready"),
                readyMore: t("share.readyMore"),
                link: t("share.link"),
                copy: t("share.copy"),
                copied: t("share.copied"),
                errorLabel: translator(locale, "ui")("errorLabel"),
              }}
            />
          </>
        ) : (
          <p>{t("share.notValid")}</p>
        )}
      </div>
      {view.shares.length > 0 && (
        <section className="border-t border-line" aria-labelledby="links">
          <h3 className="px-(--inset) pt-4" id="links">
            {t("share.list")}
          </h3>
          <ShareList
            locale={locale}
            referenceId={view.id}
            shares={view.shares}
            endAction={endShareAction}
          />
        </section>
      )}
    </Sheet>
  );
}

/** How often it was checked, where to see by what, and how often it may be. */
function Checks({
  locale,
  view: { id, checks, mostChecks },
  isLive,
}: {
  locale: Locale;
  view: ReferenceView;
  isLive: boolean;
}) {
  const t = translator(locale, "references");
  const most = formatCount(locale, REFERENCE_LIMITS.mostChecks);
  return (
    <Sheet title={t("reference.checks")} id="checks">
      <div className="pad stack">
        <p>
          <strong>{t("reference.checked", { count: checks })}</strong>
          <span className="src block">
            {mostChecks === null
              ? t("reference.unlimited")
              : t("reference.checkedOf", { most: mostChecks })}
          </span>
        </p>
        <GoLink href={localePath(locale, "/access")} arrow>
          {t("reference.whoChecked")}
        </GoLink>
        {isLive && (
          <LimitForm
            action={limitAction.bind(null, locale, id)}
            initial={mostChecks === null ? "" : String(mostChecks)}
            words={{
              most: t("reference.limitMost"),
              hint: t("reference.limitHint", { most }),
              save: t("reference.limitSave"),
              errorLabel: translator(locale, "ui")("errorLabel"),
            }}
          />
        )}
      </div>
    </Sheet>
  );
}
