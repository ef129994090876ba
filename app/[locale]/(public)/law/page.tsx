import type { Metadata } from "next";
import { ParameterRow, YearRow } from "@/components/law";
import { Chips, Sheet, StateWord } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { PARAMETERS, TOPICS, type Topic } from "@/lib/law";
import { yearCalendars } from "@/lib/law/calendar";
import { portal } from "@/lib/web";
import { localeOf } from "../../request";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ topic?: string | string[] }>;
}

const ofTopic = (topic: Topic) => PARAMETERS.filter((parameter) => parameter.topic === topic);

/** The days that are not worked, beside the topics of the values. */
const CALENDAR = "calendar";
type Part = Topic | typeof CALENDAR;
const PARTS: readonly Part[] = [...TOPICS, CALENDAR];

/** The part that was asked for; null, and so all of them, for none or one that does not exist. */
async function partOf(searchParams: Props["searchParams"]): Promise<Part | null> {
  const { topic } = await searchParams;
  return PARTS.find((known) => known === topic) ?? null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "law");
  return { title: t("title"), description: t("lead") };
}

/** The law as the portal knows it: every value it computes with, its history, and what is not verified. */
export default async function LawPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const chosen = await partOf(searchParams);
  const t = translator(locale, "law");
  const today = portal().clock.today();
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <Legend locale={locale} />
        <Chips label={t("filter")} items={choices(locale, chosen)} />
      </div>
      <div className="stack-6">
        {TOPICS.filter((topic) => chosen === null || chosen === topic).map((topic) => (
          <Sheet key={topic} title={t(`topic.${topic}`)} id={`topic-${topic}`}>
            {ofTopic(topic).map((parameter) => (
              <ParameterRow
                key={parameter.code}
                locale={locale}
                parameter={parameter}
                day={today}
              />
            ))}
          </Sheet>
        ))}
        {(chosen === null || chosen === CALENDAR) && <Calendar locale={locale} />}
      </div>
    </div>
  );
}

/** Each year's holidays, and what moved or was exchanged: time limits are counted with them. */
function Calendar({ locale }: { locale: Locale }) {
  const t = translator(locale, "law");
  return (
    <Sheet title={t("calendar.title")} id={`topic-${CALENDAR}`}>
      <p className="pad">{t("calendar.lead")}</p>
      {yearCalendars().map((calendar) => (
        <YearRow key={calendar.year} locale={locale} calendar={calendar} />
      ))}
    </Sheet>
  );
}

function choices(locale: Locale, chosen: Part | null) {
  const t = translator(locale, "law");
  const path = localePath(locale, "/law");
  return [
    { href: path, label: t("all"), count: PARAMETERS.length, current: chosen === null },
    ...TOPICS.map((topic) => ({
      href: `${path}?topic=${topic}`,
      label: t(`topic.${topic}`),
      count: ofTopic(topic).length,
      current: chosen === topic,
    })),
    {
      href: `${path}?topic=${CALENDAR}`,
      label: t("calendar.chip"),
      count: yearCalendars().length,
      current: chosen === CALENDAR,
    },
  ];
}

/** What the two words beside a value mean, and how many values each of them stands at. */
function Legend({ locale }: { locale: Locale }) {
  const t = translator(locale, "law");
  const lines = PARAMETERS.flatMap(({ history }) => history);
  return (
    <div className="legend">
      <p>
        {t("held", {
          parameters: PARAMETERS.length,
          values: lines.length,
          unverified: lines.filter(({ verified }) => !verified).length,
        })}
      </p>
      <dl>
        <div>
          <dt>
            <StateWord state="settled">{t("verified")}</StateWord>
          </dt>
          <dd>{t("verifiedMeans")}</dd>
        </div>
        <div>
          <dt>
            <StateWord state="silent">{t("unverified")}</StateWord>
          </dt>
          <dd>{t("unverifiedMeans")}</dd>
        </div>
      </dl>
    </div>
  );
}
