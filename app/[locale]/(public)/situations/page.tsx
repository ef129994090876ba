import type { Metadata } from "next";
import { Icon } from "@/components/ui";
import { localePath, say, translator } from "@/lib/i18n";
import { localeOf } from "../../request";
import { SITUATIONS } from "./catalogue";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "situations");
  return { title: t("title"), description: t("lead") };
}

export default async function SituationsPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = translator(locale, "situations");
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="tiles">
        {SITUATIONS.map(({ code, icon, title, summary }) => (
          <a key={code} className="tile sheet" href={localePath(locale, `/situations/${code}`)}>
            <Icon name={icon} />
            <b>{say(title, locale)}</b>
            <span>{say(summary, locale)}</span>
          </a>
        ))}
      </div>
    </div>
  );
}
