import { Day } from "@/components/ui";
import { say } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale, Texts } from "@/lib/kernel/texts";

/** A page of running text: privacy, accessibility. Each language is complete, or it does not compile. */
export interface ProseContent {
  title: Texts;
  lead: Texts;
  sections: readonly ProseSection[];
  /** The day the text was last read over as a whole. */
  reviewedOn: IsoDate;
}

export interface ProseSection {
  title: Texts;
  paragraphs?: readonly Texts[];
  points?: readonly Texts[];
}

const REVIEWED: Texts = {
  az: "Bu səhifə nəzərdən keçirilib:",
  en: "This page was reviewed on",
  ru: "Страница проверена:",
};

export function Prose({ locale, content }: { locale: Locale; content: ProseContent }) {
  const { title, lead, sections, reviewedOn } = content;
  return (
    <div className="wrap">
      <div className="head">
        <h1>{say(title, locale)}</h1>
        <p className="lead">{say(lead, locale)}</p>
      </div>
      <div className="prose">
        {sections.map((section) => (
          <Section key={section.title.az} locale={locale} section={section} />
        ))}
      </div>
      <p className="src reference narrow">
        {say(REVIEWED, locale)} <Day on={reviewedOn} />
      </p>
    </div>
  );
}

function Section({ locale, section }: { locale: Locale; section: ProseSection }) {
  const { title, paragraphs = [], points = [] } = section;
  return (
    <>
      <h2>{say(title, locale)}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.az}>{say(paragraph, locale)}</p>
      ))}
      {points.length > 0 && (
        <ul>
          {points.map((point) => (
            <li key={point.az}>{say(point, locale)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
