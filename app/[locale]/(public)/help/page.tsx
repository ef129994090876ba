import type { Metadata } from "next";
import { Fragment } from "react";
import { Button, Icon, Input } from "@/components/ui";
import { localePath, say, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { localeOf } from "../../request";
import { PageLinks } from "../page-links";
import { SITUATIONS } from "../situations/catalogue";
import { search } from "./search";
import { TOPICS, type Topic } from "./topics";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

/** Longer than any question; whatever comes after is not searched for. */
const MAX_QUERY = 100;

/** What was typed. An address may repeat a parameter: then the first one counts. */
async function queryOf(searchParams: Props["searchParams"]): Promise<string> {
  const { q = "" } = await searchParams;
  return (Array.isArray(q) ? (q[0] ?? "") : q).trim().slice(0, MAX_QUERY);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await localeOf(params), "help");
  return { title: t("title"), description: t("lead") };
}

export default async function HelpPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const query = await queryOf(searchParams);
  const t = translator(locale, "help");
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
        <search>
          <form className="mt-6">
            <label className="label mb-1.5" htmlFor="q">
              {t("search")}
            </label>
            <div className="search">
              <Input
                id="q"
                name="q"
                type="search"
                autoComplete="off"
                maxLength={MAX_QUERY}
                defaultValue={query}
              />
              <Button inline>
                <Icon name="search" />
                {t("searchButton")}
              </Button>
            </div>
          </form>
        </search>
      </div>
      {query && <Found locale={locale} query={query} />}
      <div className="split">
        <div className="prose">
          {TOPICS.map((topic) => (
            <Answer key={topic.id} locale={locale} topic={topic} />
          ))}
        </div>
        <nav className="stack" aria-labelledby="contents">
          <h2 id="contents">{t("contents")}</h2>
          <ul>
            {TOPICS.map(({ id, title }) => (
              <li key={id}>
                <a className="go" href={`#${id}`}>
                  {say(title, locale)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}

function Answer({ locale, topic }: { locale: Locale; topic: Topic }) {
  const { id, title, paragraphs, points = [], links = [] } = topic;
  return (
    <>
      <h2 id={id}>{say(title, locale)}</h2>
      {paragraphs.map((paragraph, index) => (
        <Fragment key={paragraph.az}>
          <p>{say(paragraph, locale)}</p>
          {index === 0 && points.length > 0 && (
            <ul>
              {points.map((point) => (
                <li key={point.az}>{say(point, locale)}</li>
              ))}
            </ul>
          )}
        </Fragment>
      ))}
      {links.length > 0 && <PageLinks locale={locale} links={links} />}
    </>
  );
}

/** Topics of the help and life situations that hold the words, each with where it leads. */
function Found({ locale, query }: { locale: Locale; query: string }) {
  const t = translator(locale, "help");
  const entries = [
    ...SITUATIONS.map(({ code, title, summary, gives }) => ({
      href: localePath(locale, `/situations/${code}`),
      title: say(title, locale),
      note: say(summary, locale),
      text: gives.map(({ name, what }) => `${say(name, locale)} ${say(what, locale)}`).join(" "),
    })),
    ...TOPICS.map(({ id, title, paragraphs, points = [] }) => ({
      href: `#${id}`,
      title: say(title, locale),
      note: "",
      text: [...paragraphs, ...points].map((words) => say(words, locale)).join(" "),
    })),
  ];
  const found = search(entries, query, ({ title, note, text }) => ({
    title,
    text: `${note} ${text}`,
  }));
  if (found.length === 0) {
    return (
      <section className="notice info mb-10">
        <h2>{t("none", { query })}</h2>
        <p>{t("noneMore")}</p>
      </section>
    );
  }
  return (
    <section className="sheet mb-12" aria-labelledby="found">
      <header>
        <h2 id="found">{t("found", { count: found.length, query })}</h2>
      </header>
      <ul className="items">
        {found.map(({ href, title, note }) => (
          <li key={href}>
            <div>
              <h3>
                <a href={href}>{title}</a>
              </h3>
              {note && <p className="src">{note}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
