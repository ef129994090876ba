import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink, Fact, FactList, GoLink, MarginNote, Sheet, StateWord } from "@/components/ui";
import { formatAmount, localePath, say, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { ACTS } from "@/lib/law";
import { PASSPORTS } from "@/lib/services";
import { portal } from "@/lib/web";
import { localeOf } from "../../../request";
import { PageLinks } from "../../page-links";
import { SITUATIONS } from "../catalogue";
import type { Entitlement, PublishedAmount, Situation } from "../situation";

interface Props {
  params: Promise<{ locale: string; code: string }>;
}

async function situationOf(params: Props["params"]): Promise<Situation> {
  const { code } = await params;
  return SITUATIONS.find((situation) => situation.code === code) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { title, lead }] = [await localeOf(params), await situationOf(params)];
  return { title: say(title, locale), description: say(lead, locale) };
}

export default async function SituationPage({ params }: Props) {
  const locale = await localeOf(params);
  const { code, title, lead, gives, today, links = [] } = await situationOf(params);
  const services = PASSPORTS.filter(({ lifeEvents }) => lifeEvents.some((event) => event === code));
  const t = translator(locale, "situations");
  return (
    <div className="wrap">
      <div className="head">
        <BackLink href={localePath(locale, "/situations")}>{t("others")}</BackLink>
        <h1>{say(title, locale)}</h1>
        <p className="lead">{say(lead, locale)}</p>
      </div>
      <div className="split">
        <section className="stack-3" aria-label={t("gives")}>
          {gives.map((entitlement) => (
            <EntitlementSheet key={entitlement.name.az} locale={locale} entitlement={entitlement} />
          ))}
        </section>
        <aside className="stack-6">
          {services.length > 0 && (
            <div className="stack">
              <h2>{t("apply")}</h2>
              <p>{t("applyMore")}</p>
              <PageLinks
                locale={locale}
                links={services.map((service) => ({
                  path: `/services/${service.code}`,
                  label: service.title,
                }))}
              />
            </div>
          )}
          <div className="stack">
            <h2>{t("today")}</h2>
            <p>{today ? say(today, locale) : t("todayDefault")}</p>
            <p>
              <GoLink arrow href={localePath(locale, "/centres")}>
                {t("centres")}
              </GoLink>
            </p>
            {services.length === 0 && !today && <p className="soft small">{t("later")}</p>}
          </div>
          {links.length > 0 && (
            <div className="stack">
              <h2>{t("goOn")}</h2>
              <PageLinks locale={locale} links={links} />
            </div>
          )}
        </aside>
      </div>
    </div>
  );
}

function EntitlementSheet({ locale, entitlement }: { locale: Locale; entitlement: Entitlement }) {
  const { name, what, law, amounts = [], proactive } = entitlement;
  const t = translator(locale, "situations");
  return (
    <Sheet title={say(name, locale)}>
      <div className="pad stack">
        <p>{say(what, locale)}</p>
        {proactive && (
          <p>
            <StateWord state="settled">{t("proactive")}</StateWord>
          </p>
        )}
        <p className="src">
          {t("law")}: {say(ACTS[law].name, locale)}
        </p>
      </div>
      {amounts.length > 0 && (
        <div className="border-t border-line">
          <FactList>
            {amounts.map((published) => (
              <AmountFact key={published.label.az} locale={locale} published={published} />
            ))}
          </FactList>
        </div>
      )}
    </Sheet>
  );
}

/** What the law says today; nothing where it says nothing, and a word where it could not be verified. */
function AmountFact({ locale, published }: { locale: Locale; published: PublishedAmount }) {
  const { label, parameter, source } = published;
  const t = translator(locale, "situations");
  const inForce = parameter.on(portal().clock.today());
  if (!inForce) return null;
  return (
    <Fact
      label={say(label, locale)}
      note={<MarginNote locale={locale} source={source} on={inForce.from} />}
    >
      <span className="n">{formatAmount(locale, inForce.value)}</span>
      {!inForce.verified && <span className="src"> {t("unverified")}</span>}
    </Fact>
  );
}
