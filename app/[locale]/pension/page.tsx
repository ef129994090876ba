import type { Metadata } from "next";
import { PensionSections } from "@/components/pension";
import { BackLink, GoLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Cabinet } from "../cabinet";
import type { PageProps } from "../query";
import { localeOf } from "../request";
import { NotYet, openedAccount, RightsWithoutAccount } from "./account";
import { pensionOf } from "./pension-of";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "pensionPage")("title") };
}

/** My pension capital: what I have, what it will be, and why. */
export default async function PensionPage(props: PageProps) {
  const { locale, visit, view, today, page } = await pensionOf(props, "/pension");
  const t = translator(locale, "pensionPage");
  const opened = openedAccount(view, today);
  return (
    <Cabinet locale={locale} visit={visit} person={view.person}>
      <div className="head">
        <BackLink href={localePath(locale, "/record")}>{t("back")}</BackLink>
        <h1>{t("title")}</h1>
      </div>
      <div className="stack-6">
        <NotYet page={page} view={view} today={today} />
        <RightsWithoutAccount locale={locale} view={view} today={today} />
        {opened && (
          <PensionSections
            locale={locale}
            {...opened}
            links={
              <p className="row mt-4">
                <GoLink arrow href={localePath(locale, "/pension/calculation")}>
                  {t("allSteps")}
                </GoLink>
                <GoLink arrow href={localePath(locale, "/record#report")}>
                  {t("report")}
                </GoLink>
              </p>
            }
          />
        )}
        {opened && <More locale={locale} />}
      </div>
    </Cabinet>
  );
}

/** What can be done with the calculation. */
function More({ locale }: { locale: Locale }) {
  const t = translator(locale, "pensionPage");
  const at = (path: `/${string}`) => localePath(locale, path);
  return (
    <section className="print:hidden" aria-labelledby="more">
      <h2 id="more">{t("more")}</h2>
      <ul className="links mt-3">
        <li>
          <GoLink arrow href={at("/pension/what-if")}>
            {t("whatIf")}
          </GoLink>
        </li>
        <li>
          <GoLink href={`/api/pension/calculation?locale=${locale}&as=text`}>{t("text")}</GoLink>
        </li>
        <li>
          <GoLink href={`/api/pension/calculation?locale=${locale}`}>{t("file")}</GoLink>
        </li>
        <li>
          <GoLink arrow href={at("/check-calculation")}>
            {t("check")}
          </GoLink>
        </li>
        <li>
          <GoLink arrow href={at("/law")}>
            {t("law")}
          </GoLink>
        </li>
      </ul>
      <p className="src mt-2">{t("print")}</p>
    </section>
  );
}
