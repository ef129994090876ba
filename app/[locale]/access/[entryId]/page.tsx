import type { Metadata } from "next";
import { EntryFacts, Seal, tellEntry } from "@/components/access";
import { BackLink, Button, GoLink, Notice } from "@/components/ui";
import { verifyAccesses, viewAccess } from "@/lib/access";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { findCaseAbout } from "@/lib/cases";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../../cabinet";
import type { SearchParams } from "../../query";
import { localeOf } from "../../request";
import { visitOf } from "../../visit";
import { askAction } from "../actions";

interface Props {
  params: Promise<{ locale: string; entryId: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "access")("entryTitle") };
}

/** Everything about one access, and whether its seal holds. Somebody else's entry does not exist. */
export default async function AccessEntryPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { entryId } = await params;
  const visit = await visitOf(locale);
  const { ctx } = visit;
  const [detail, { person }, asked] = await shown(
    Promise.all([
      viewAccess(ctx, { entryId }),
      viewPerson(ctx, {}),
      findCaseAbout(ctx, { entryId }),
    ]),
    locale,
  );
  const verdict =
    (await searchParams).check === "1" ? await shown(verifyAccesses(ctx, {}), locale) : null;
  const { entry } = detail;
  const { who, did, why } = tellEntry(entry, locale).said;
  const t = translator(locale, "access");
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <BackLink href={localePath(locale, "/access")}>{t("back")}</BackLink>
      <div className="head">
        <h1>
          {t("entryTitle")} № {entry.sequence}
        </h1>
        <p className="lead">
          <strong>{who}</strong> {did}. {why}.
        </p>
      </div>
      <div className="stack-6">
        {verdict && <Verdict locale={locale} verdict={verdict} />}
        <EntryFacts locale={locale} entry={entry} />
        <Seal locale={locale} detail={detail} />
        <div>
          <GoLink href={`${localePath(locale, `/access/${entry.id}`)}?check=1`} arrow>
            {t("check")}
          </GoLink>
          <p className="src">{t("checkMore")}</p>
        </div>
        {entry.actor.kind !== "citizen" && (
          <section className="sec">
            <h2>{t("rights")}</h2>
            <Ask locale={locale} entryId={entry.id} asked={asked} />
            <p>
              {t("advice", {
                number: entry.sequence,
                regulator: INSTITUTIONS.transport.name[locale],
              })}
            </p>
          </section>
        )}
      </div>
    </Cabinet>
  );
}

/** The way to whoever answers for this access, or the case that is about it already. */
function Ask({
  locale,
  entryId,
  asked,
}: {
  locale: Locale;
  entryId: string;
  asked: Awaited<ReturnType<typeof findCaseAbout>>;
}) {
  const t = translator(locale, "accessQuestion");
  return (
    <div className="stack mb-4">
      {asked && (
        <Notice kind="info" level={3} title={t(asked.isOpen ? "asked" : "askedBefore")}>
          <p>{t(asked.isOpen ? "askedMore" : "askedBeforeMore", { number: asked.number })}</p>
          <GoLink href={localePath(locale, `/cases/${asked.caseId}`)} arrow>
            {t("see")}
          </GoLink>
        </Notice>
      )}
      {!asked?.isOpen && (
        <form action={askAction} className="stack">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="entry" value={entryId} />
          <p>{t("lead")}</p>
          <div className="row">
            <Button name="kind" value="question" inline>
              {t("ask")}
            </Button>
            <Button kind="outline" name="kind" value="complaint" inline>
              {t("complain")}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

type ChainCheck = Awaited<ReturnType<typeof verifyAccesses>>;

/** What came of recomputing the whole ledger of this person. */
function Verdict({ locale, verdict }: { locale: Locale; verdict: ChainCheck }) {
  const t = translator(locale, "access");
  const { intact, checked, brokenAt } = verdict;
  return intact ? (
    <Notice kind="settled" title={t("ledgerIntact")}>
      <p>{t("ledgerIntactMore", { checked })}</p>
    </Notice>
  ) : (
    <Notice kind="refused" title={t("ledgerBroken")}>
      <p>{t("ledgerBrokenMore", { number: brokenAt ?? 0 })}</p>
    </Notice>
  );
}
