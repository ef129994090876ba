import type { Metadata } from "next";
import { lawPath, ParameterRow, YearRow } from "@/components/law";
import { Chips, Sheet, StateWord } from "@/components/ui";
import { localePath, say, translator } from "@/lib/i18n";
import { allParameters } from "@/lib/insight/law";
import type { Locale } from "@/lib/kernel/texts";
import { TOPICS, type Topic } from "@/lib/law";
import { yearCalendars } from "@/lib/law/calendar";
import { portal } from "@/lib/web";
import { localeOf } from "../../request";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ topic?: string | string[] }>;
}

const ofTopic = (topic: Topic) => allParameters().filter((parameter) => parameter.topic === topic);

/** The days that are not worked, beside the topics of the values. */
const CALENDAR = "calendar";
const ALL = "all";
type Part = Topic | typeof CALENDAR | typeof ALL;
const PARTS: readonly Part[] = [...TOPICS, CALENDAR, ALL];
const FIRST: Part = TOPICS[0];

/** The part that was asked for; the first one where none was, or one that does not exist. */
async function partOf(searchParams: Props["searchParams"]): Promise<Part> {
  const { topic } = await searchParams;
  return PARTS.find((known) => known === topic) ?? FIRST;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "law");
  return { title: t("title"), description: t("lead") };
}

/**
 * The law as the portal knows it: every value it computes with, its history, and what is not verified. One
 * topic in full at a time, or all of them; of the others each value stands by its name, which is its anchor, so
 * that an address without a topic leads one step away from the value and never nowhere.
 */
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
        {TOPICS.filter((topic) => chosen === ALL || chosen === topic).map((topic) => (
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
        {(chosen === ALL || chosen === CALENDAR) && <Calendar locale={locale} />}
        {chosen !== ALL && <Others locale={locale} chosen={chosen} />}
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

/** What stands under the topics that are not shown. */
function Others({ locale, chosen }: { locale: Locale; chosen: Part }) {
  const t = translator(locale, "law");
  return (
    <Sheet title={t("others")} id="others">
      <p className="pad">{t("othersMore")}</p>
      {TOPICS.filter((topic) => topic !== chosen).map((topic) => (
        <section key={topic} className="law-names">
          <h3>{t(`topic.${topic}`)}</h3>
          <ul>
            {ofTopic(topic).map((parameter) => (
              <li key={parameter.code} id={parameter.code}>
                <a href={localePath(locale, lawPath(parameter))}>{say(parameter.label, locale)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

function choices(locale: Locale, chosen: Part) {
  const t = translator(locale, "law");
  const path = localePath(locale, "/law");
  return [
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
    {
      href: `${path}?topic=${ALL}`,
      label: t("all"),
      count: allParameters().length,
      current: chosen === ALL,
    },
  ];
}

/** What the two words beside a value mean, and how many values each of them stands at. */
function Legend({ locale }: { locale: Locale }) {
  const t = translator(locale, "law");
  const lines = allParameters().flatMap(({ history }) => history);
  return (
    <div className="legend">
      <p>
        {t("held", {
          parameters: allParameters().length,
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
