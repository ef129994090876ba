import type { Metadata } from "next";
import { Lattice } from "@/components/layout";
import { AnswerAmount, Button, GoLink, Icon, Input, Items, MarginNote } from "@/components/ui";
import { formatDay, formatPercent, localePath, say, translator } from "@/lib/i18n";
import { toIsoDate } from "@/lib/kernel/date";
import { azn } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { localeOf } from "../request";
import { SITUATIONS } from "./situations/catalogue";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "front");
  return { title: t("title"), description: t("description") };
}

export default async function FrontPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = translator(locale, "front");
  return (
    <>
      <div className="hero">
        <div className="wrap">
          <div className="stack-3">
            <h1>{t("heading")}</h1>
            <p className="lead">{t("lead")}</p>
            <form action={localePath(locale, "/help")}>
              <label className="label mb-1.5" htmlFor="q">
                {t("search")}
              </label>
              <div className="search">
                <Input id="q" name="q" type="search" autoComplete="off" maxLength={100} />
                <Button inline>
                  <Icon name="search" />
                  {t("searchButton")}
                </Button>
              </div>
            </form>
          </div>
          <Example locale={locale} />
        </div>
      </div>
      <div className="wrap">
        <div className="stack-6">
          <section className="sec">
            <h2>{t("situations")}</h2>
            <div className="tiles">
              {SITUATIONS.map(({ code, icon, title, summary }) => (
                <a
                  key={code}
                  className="tile sheet"
                  href={localePath(locale, `/situations/${code}`)}
                >
                  <Icon name={icon} />
                  <b>{say(title, locale)}</b>
                  <span>{say(summary, locale)}</span>
                </a>
              ))}
            </div>
          </section>
          <section className="sec pt-4">
            <h2>{t("promises")}</h2>
            <div className="three mt-6">
              <Promised title={t("promiseAccess")}>{t("promiseAccessMore")}</Promised>
              <Promised title={t("promiseSource")}>{t("promiseSourceMore")}</Promised>
              <Promised title={t("promiseOnce")}>{t("promiseOnceMore")}</Promised>
            </div>
          </section>
          <section className="sheet" aria-label={translator(locale, "layout")("help")}>
            <Items>
              <li>
                <div>
                  <h3>{t("services")}</h3>
                  <p className="soft">{t("servicesMore")}</p>
                </div>
                <GoLink arrow href={localePath(locale, "/services")}>
                  {t("servicesLink")}
                </GoLink>
              </li>
              <li>
                <div>
                  <h3>{t("pension")}</h3>
                  <p className="soft">{t("pensionMore")}</p>
                </div>
                <GoLink arrow href={localePath(locale, "/pension-calculator")}>
                  {t("pensionLink")}
                </GoLink>
              </li>
              <li>
                <div>
                  <h3>{t("how")}</h3>
                  <p className="soft">{t("howMore")}</p>
                </div>
                <GoLink arrow href={`${localePath(locale, "/help")}#sign-in`}>
                  {t("howLink")}
                </GoLink>
              </li>
              <li>
                <div>
                  <h3>{t("human")}</h3>
                  <p className="soft">{t("humanMore")}</p>
                </div>
                <GoLink arrow href={localePath(locale, "/centres")}>
                  {t("humanLink")}
                </GoLink>
              </li>
            </Items>
          </section>
        </div>
      </div>
    </>
  );
}

function Promised({ title, children }: { title: string; children: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{children}</p>
    </div>
  );
}

/** How a fact looks in the cabinet: the minimum pension of an invented person, said to be an example. */
function Example({ locale }: { locale: Locale }) {
  const t = translator(locale, "front");
  return (
    <aside className="sheet" aria-label={t("example")}>
      <Lattice />
      <div className="pad">
        <p className="src mb-3">{t("example")}</p>
        <p className="soft small">
          {t("exampleLabel", { day: formatDay(toIsoDate("2026-12-11")) })}
        </p>
        <p className="answer mt-1">
          <AnswerAmount locale={locale} amount={azn("349.76")} />
        </p>
        <p className="mt-4">{t("exampleMeaning", { percent: formatPercent(locale, 9.3) })}</p>
        <p className="src mt-3.5 border-t border-line pt-3.5">
          <MarginNote locale={locale} source="DSMF" on={toIsoDate("2026-11-12")} />
          <br />
          {t("exampleAccess")}
        </p>
      </div>
    </aside>
  );
}
