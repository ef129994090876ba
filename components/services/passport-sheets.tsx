import { actWords, Cited } from "@/components/law";
import { Fact, FactList, Sheet, StateWord } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { formatAmount, say, translator } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";
import { cite } from "@/lib/law/assessment";
import type { Passport } from "@/lib/services";
import type { Term } from "@/lib/services/passport";
import { Needs } from "./needs";

/** "10 təqvim günü"; null where the law held does not say it for that day. */
export function termText(locale: Locale, { days, counted }: Term, day: IsoDate): string | null {
  const t = translator(locale, "services");
  const value = days.on(day)?.value;
  if (value === undefined) return null;
  return t(counted === "working-days" ? "workingDays" : "calendarDays", { count: value });
}

/** WHO MAY, what it costs, how long it takes, by which law: the passport as anyone reads it. */
export function PassportSheets({
  locale,
  passport,
  today,
}: {
  locale: Locale;
  passport: Passport;
  today: IsoDate;
}) {
  return (
    <div className="split wide-side">
      <div className="stack-6">
        <Who locale={locale} passport={passport} />
        <Needed locale={locale} passport={passport} />
        <Looked locale={locale} passport={passport} />
        <Amounts locale={locale} passport={passport} today={today} />
        <Appeal locale={locale} passport={passport} today={today} />
      </div>
      <aside aria-label={translator(locale, "services")("mode")}>
        <Terms locale={locale} passport={passport} today={today} />
      </aside>
    </div>
  );
}

function Who({ locale, passport }: { locale: Locale; passport: Passport }) {
  return (
    <Sheet title={translator(locale, "services")("who")}>
      <div className="pad">
        <ul className="bullets">
          {passport.whoMay.map((who) => (
            <li key={who.az}>{say(who, locale)}</li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}

function Terms({
  locale,
  passport,
  today,
}: {
  locale: Locale;
  passport: Passport;
  today: IsoDate;
}) {
  const t = translator(locale, "services");
  const { clock, mode, institution, channels, basis, capacity } = passport;
  const places = capacity?.perDay.on(today)?.value;
  const decided = mode === "registration" ? t("atOnce") : termText(locale, clock.decide, today);
  const notified = termText(locale, clock.notify, today);
  return (
    <Sheet title={t("mode")}>
      <FactList variant="one">
        <Fact label={t("how")}>{t(`modes.${mode}`)}</Fact>
        <Fact label={t("cost")}>{t("free")}</Fact>
        {decided && <Fact label={t("term")}>{decided}</Fact>}
        {mode !== "registration" && notified && (
          <Fact label={t("notice")} note={t("noticeMore")}>
            {notified}
          </Fact>
        )}
        {mode !== "registration" && <Fact label={t("silence")}>{say(clock.silence, locale)}</Fact>}
        {places !== undefined && <Fact label={t("places")}>{places}</Fact>}
        <Fact label={t("institution")}>{INSTITUTIONS[institution].name[locale]}</Fact>
        <Fact label={t("channels")}>
          {channels.map((channel) => t(`channel.${channel}`)).join(", ")}
        </Fact>
        <Fact label={t("law")}>
          {basis.map(({ act, article, verified }) => (
            <span key={`${act} ${article}`} className="block">
              {actWords(locale, act, article ?? null)}{" "}
              {!verified && (
                <StateWord state="silent">{translator(locale, "law")("unverified")}</StateWord>
              )}
            </span>
          ))}
        </Fact>
      </FactList>
    </Sheet>
  );
}

function Needed({ locale, passport }: { locale: Locale; passport: Passport }) {
  const t = translator(locale, "services");
  const { needed, attachments } = passport;
  return (
    <Sheet title={t("needed")}>
      <div className="pad stack">
        {needed.length + attachments.length === 0 && <p>{t("nothingNeeded")}</p>}
        {needed.length > 0 && (
          <ul className="bullets">
            {needed.map((one) => (
              <li key={one.az}>{say(one, locale)}</li>
            ))}
          </ul>
        )}
        {attachments.length > 0 && (
          <>
            <h3>{t("files")}</h3>
            <ul className="bullets">
              {attachments.map(({ name, label, required }) => (
                <li key={name}>
                  {say(label, locale)} ({required ? t("required") : t("optional")})
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Sheet>
  );
}

function Looked({ locale, passport }: { locale: Locale; passport: Passport }) {
  const t = translator(locale, "services");
  const { needs } = passport;
  return (
    <Sheet title={t("looked")}>
      {needs.length === 0 ? (
        <p className="pad">{t("nothingLooked")}</p>
      ) : (
        <>
          <Needs locale={locale} needs={needs} />
          <p className="pad src">{t("lookedMore")}</p>
        </>
      )}
    </Sheet>
  );
}

/** Amounts of this service's own law, as they stand today. */
function Amounts({
  locale,
  passport,
  today,
}: {
  locale: Locale;
  passport: Passport;
  today: IsoDate;
}) {
  // From which amount on a second officer looks is no amount that anybody gets.
  const given = passport.parameters.filter((one) => one !== passport.secondOfficerFrom);
  const amounts = given.flatMap((parameter) => {
    const value = parameter.on(today);
    return parameter.unit === "qepik" && value && typeof value.value === "number"
      ? [{ parameter, value, qepik: value.value }]
      : [];
  });
  if (amounts.length === 0) return null;
  return (
    <Sheet title={translator(locale, "services")("amounts")}>
      <FactList>
        {amounts.map(({ parameter, value, qepik }) => (
          <Fact
            key={parameter.code}
            label={say(parameter.label, locale)}
            note={<Cited locale={locale} cites={[cite(parameter, value)]} />}
          >
            {formatAmount(locale, toQepik(qepik))}
          </Fact>
        ))}
      </FactList>
    </Sheet>
  );
}

function Appeal({
  locale,
  passport,
  today,
}: {
  locale: Locale;
  passport: Passport;
  today: IsoDate;
}) {
  const t = translator(locale, "services");
  const { appeal, mode } = passport;
  const term = termText(locale, appeal.within, today);
  if (mode === "registration" || !term) return null;
  return (
    <Sheet title={t("appeal")}>
      <p className="pad">
        {t("appealMore", { term, institution: INSTITUTIONS[appeal.to].name[locale] })}
      </p>
    </Sheet>
  );
}
