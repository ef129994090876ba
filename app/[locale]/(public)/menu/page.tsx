import type { Metadata } from "next";
import { citizenSections, type Section } from "@/components/layout";
import { Items } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { currentSession } from "@/lib/web";
import { SignOut } from "../../cabinet";
import { localeOf } from "../../request";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await localeOf(params), "menu")("title") };
}

/** Everything there is, as a plain list: a phone shows four tabs, and this is the fourth. */
export default async function MenuPage({ params }: Props) {
  const locale = await localeOf(params);
  const session = await currentSession();
  const t = translator(locale, "menu");
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t("title")}</h1>
      </div>
      <div className="stack-6 narrow">
        {session && <CabinetList locale={locale} />}
        <PortalList locale={locale} signedIn={session !== null} />
      </div>
    </div>
  );
}

function CabinetList({ locale }: { locale: Locale }) {
  const more: Section[] = [
    { path: "/pension", label: translator(locale, "pensionPage")("title") },
    { path: "/messages", label: translator(locale, "messages")("title") },
    { path: "/account", label: translator(locale, "account")("title") },
  ];
  return (
    <nav className="sheet" aria-labelledby="cabinet">
      <header>
        <h2 id="cabinet">{translator(locale, "menu")("cabinet")}</h2>
      </header>
      <Items>
        {[...citizenSections(locale), ...more].map(({ path, label }) => (
          <li key={path} className="py-2">
            <a className="go" href={localePath(locale, path)}>
              {label}
            </a>
          </li>
        ))}
      </Items>
      <footer>
        <div className="py-2">
          <SignOut locale={locale} />
        </div>
      </footer>
    </nav>
  );
}

function PortalList({ locale, signedIn }: { locale: Locale; signedIn: boolean }) {
  const words = translator(locale, "layout");
  const to = (
    path: "services" | "situations" | "centres" | "help" | "law" | "accessibility" | "privacy",
  ) => ({ path: `/${path}`, label: words(path) }) as const;
  const pages: Section[] = [
    // In the cabinet's own list otherwise.
    ...(signedIn ? [] : [to("services")]),
    to("situations"),
    { path: "/pension-calculator", label: translator(locale, "calculator")("title") },
    { path: "/check-calculation", label: translator(locale, "calculation")("title") },
    { path: "/v", label: words("checkReference") },
    to("centres"),
    to("help"),
    to("law"),
    to("accessibility"),
    to("privacy"),
  ];
  return (
    <nav className="sheet" aria-labelledby="portal">
      <header>
        <h2 id="portal">{translator(locale, "menu")("portal")}</h2>
      </header>
      <Items>
        {pages.map(({ path, label }) => (
          <li key={path} className="py-2">
            <a className="go" href={localePath(locale, path)}>
              {label}
            </a>
          </li>
        ))}
        <li className="py-2">
          <a className="go" href="tel:142">
            {words("callCentre")}
          </a>
        </li>
      </Items>
    </nav>
  );
}
