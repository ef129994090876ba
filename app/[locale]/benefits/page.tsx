import type { Metadata } from "next";
import { Benefit } from "@/components/benefits";
import { ButtonLink, Empty } from "@/components/ui";
import { listBenefits } from "@/lib/benefits";
import { localePath, translator } from "@/lib/i18n";
import { viewPerson } from "@/lib/record";
import { shown } from "@/lib/web";
import { Cabinet } from "../cabinet";
import type { PageProps } from "../query";
import { localeOf } from "../request";
import { visitOf } from "../visit";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "benefits")("title") };
}

/** My benefits: what was granted here, the next payment of each, and all of its payments. */
export default async function BenefitsPage({ params }: PageProps) {
  const locale = await localeOf(params);
  const visit = await visitOf(locale);
  const [{ benefits }, { person }] = await Promise.all([
    shown(listBenefits(visit.ctx, {}), locale),
    viewPerson(visit.ctx, {}),
  ]);
  const t = translator(locale, "benefits");
  const toServices = (
    <ButtonLink href={localePath(locale, "/services")}>{t("toServices")}</ButtonLink>
  );
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="stack-6 narrow">
        {benefits.length === 0 && (
          <Empty title={t("none")} level={2} link={toServices}>
            {t("noneMore")}
          </Empty>
        )}
        {benefits.map((benefit) => (
          <Benefit
            key={`${benefit.caseId} ${benefit.from} ${benefit.annulledAt?.getTime()}`}
            locale={locale}
            benefit={benefit}
            today={visit.ctx.clock.today()}
          />
        ))}
        {benefits.length > 0 && <p className="src">{t("unverified")}</p>}
      </div>
    </Cabinet>
  );
}
