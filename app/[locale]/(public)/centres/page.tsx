import type { Metadata } from "next";
import { ButtonLink, Icon, MarginNote, Sheet, Table } from "@/components/ui";
import { say, translator } from "@/lib/i18n";
import { localeOf } from "../../request";
import { BRANCHES, CENTRES } from "./network";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "centres");
  return { title: t("title"), description: t("lead") };
}

export default async function CentresPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = translator(locale, "centres");
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="split">
        <div className="stack-3">
          <Sheet
            title={t("centres")}
            note={
              <span className="src">
                <MarginNote locale={locale} source={t("source")} />
              </span>
            }
          >
            <Table
              caption={t("centres")}
              columns={[
                { key: "name", heading: t("centre"), kind: "name" },
                { key: "serves", heading: t("serves") },
                { key: "address", heading: t("address") },
              ]}
              rows={CENTRES.map(({ name, serves, address }) => ({
                key: name.az,
                cells: {
                  name: say(name, locale),
                  serves: say(serves, locale),
                  address: address ? (
                    say(address, locale)
                  ) : (
                    <span className="soft">{t("askAddress")}</span>
                  ),
                },
              }))}
            />
          </Sheet>
          <Sheet title={t("branches")}>
            <ul className="items">
              {BRANCHES.map((name) => (
                <li key={name.az}>{say(name, locale)}</li>
              ))}
            </ul>
          </Sheet>
          <p className="soft small">{t("note")}</p>
        </div>
        <aside className="stack-3">
          <section className="stack">
            <h2>{t("call")}</h2>
            <p>{t("callMore")}</p>
            <p>
              <ButtonLink href="tel:142">
                <Icon name="phone" />
                142
              </ButtonLink>
            </p>
          </section>
          <section className="stack">
            <h2>{t("hours")}</h2>
            <p>{t("hoursMore")}</p>
          </section>
        </aside>
      </div>
    </div>
  );
}
