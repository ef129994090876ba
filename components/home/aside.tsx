import { formatDay, localePath, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { RecordView } from "@/lib/record";
import { standingOf } from "../record";
import { GoLink, Icon, type IconName, StateWord } from "../ui";

/** YOUR DATA: how many registers have answered, which are silent, and until when it reaches. */
export function Registers({ locale, record }: { locale: Locale; record: RecordView }) {
  const t = translator(locale, "home");
  const { silent, awaited, total } = standingOf(record);
  const answered = total - silent.length - awaited.length;
  return (
    <section className="sec o3" aria-labelledby="registers">
      <h2 id="registers">{t("registers")}</h2>
      <div className="sheet pad stack">
        <p>{t("answered", { answered, total })}</p>
        {silent.length > 0 && (
          <div>
            <StateWord state="silent">{t("silent", { count: silent.length })}</StateWord>
            <p className="src">
              {silent.map(({ registerName }) => registerName[locale]).join(", ")}.{" "}
              {t("nothingNeeded")}
            </p>
          </div>
        )}
        {record.heardUntil && (
          <p className="src">{t("heardUntil", { day: formatDay(dayInBaku(record.heardUntil)) })}</p>
        )}
        <GoLink href={localePath(locale, "/record")} arrow>
          {t("record")}
        </GoLink>
      </div>
    </section>
  );
}

const LINKS = [
  { path: "/references", key: "references", icon: "file-text" },
  { path: "/benefits", key: "benefits", icon: "wallet" },
  { path: "/pension", key: "pension", icon: "sprout" },
  { path: "/services", key: "services", icon: "inbox" },
  { path: "/situations", key: "situations", icon: "hand-heart" },
  { path: "/centres", key: "centres", icon: "map-pin" },
  { path: "/account", key: "account", icon: "lock" },
] as const satisfies readonly { path: `/${string}`; key: string; icon: IconName }[];

/** OFTEN NEEDED: pages that exist. */
export function Links({ locale }: { locale: Locale }) {
  const t = translator(locale, "home");
  return (
    <section className="sec o5" aria-labelledby="often">
      <h2 id="often">{t("often")}</h2>
      <ul className="items sheet keep">
        {LINKS.map(({ path, key, icon }) => (
          <li key={key} className="py-2">
            <a className="go gap-3 font-text text-body" href={localePath(locale, path)}>
              <Icon name={icon} />
              {t(`links.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
