import type { Metadata } from "next";
import { ServiceList } from "@/components/services";
import { Button, Chips, Empty } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { MOST_SEARCHED, PASSPORTS, type Passport, searchServices, sharesOf } from "@/lib/services";
import { LIFE_EVENTS, type LifeEvent } from "@/lib/services/passport";
import { localeOf } from "../../request";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<"q" | "event" | "by", string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "services");
  return { title: t("title"), description: t("lead") };
}

/** Every service there is: by words, by life situation, by institution. Works without a script. */
export default async function ServicesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { q, event, by } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, MOST_SEARCHED) : "";
  const chosen = LIFE_EVENTS.find((known) => known === event) ?? null;
  const institution = INSTITUTION_CODES.find((code) => code === by) ?? null;
  const services = searchServices(words).filter(
    (passport) =>
      (chosen === null || passport.lifeEvents.includes(chosen)) &&
      (institution === null || passport.institution === institution),
  );
  const t = translator(locale, "services");
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <p className="src">{t("shares", { ...sharesOf() })}</p>
      </div>
      <div className="stack-6">
        <Search locale={locale} words={words} />
        <EventChips locale={locale} chosen={chosen} />
        <InstitutionChips locale={locale} chosen={institution} />
        <p role="status">{t("found", { count: services.length })}</p>
        {services.length > 0 ? (
          <ServiceList locale={locale} services={services} />
        ) : (
          <Empty
            title={t("found", { count: 0 })}
            level={2}
            link={<a href={localePath(locale, "/services")}>{t("all")}</a>}
          >
            {t("noneMore")}
          </Empty>
        )}
      </div>
    </div>
  );
}

const INSTITUTION_CODES = [...new Set(PASSPORTS.map(({ institution }) => institution))];

function Search({ locale, words }: { locale: Locale; words: string }) {
  const t = translator(locale, "services");
  return (
    <form action={localePath(locale, "/services")} className="field" aria-label={t("search")}>
      <label htmlFor="q">{t("search")}</label>
      <p className="hint" id="q-hint">
        {t("searchHint")}
      </p>
      <div className="search">
        <input
          id="q"
          name="q"
          type="search"
          className="input"
          aria-describedby="q-hint"
          defaultValue={words}
          maxLength={MOST_SEARCHED}
        />
        <Button>{t("find")}</Button>
      </div>
    </form>
  );
}

const has = (event: LifeEvent) => (passport: Passport) => passport.lifeEvents.includes(event);

function EventChips({ locale, chosen }: { locale: Locale; chosen: LifeEvent | null }) {
  const t = translator(locale, "services");
  const path = localePath(locale, "/services");
  const offered = LIFE_EVENTS.filter((event) => PASSPORTS.some(has(event)));
  return (
    <Chips
      label={t("byEvent")}
      items={[
        { href: path, label: t("everything"), count: PASSPORTS.length, current: chosen === null },
        ...offered.map((event) => ({
          href: `${path}?event=${event}`,
          label: t(`events.${event}`),
          count: PASSPORTS.filter(has(event)).length,
          current: event === chosen,
        })),
      ]}
    />
  );
}

function InstitutionChips({ locale, chosen }: { locale: Locale; chosen: string | null }) {
  const t = translator(locale, "services");
  const path = localePath(locale, "/services");
  if (INSTITUTION_CODES.length < 2) return null;
  return (
    <Chips
      label={t("byInstitution")}
      items={INSTITUTION_CODES.map((code) => ({
        href: `${path}?by=${code}`,
        label: INSTITUTIONS[code].name[locale],
        count: PASSPORTS.filter(({ institution }) => institution === code).length,
        current: code === chosen,
      }))}
    />
  );
}
