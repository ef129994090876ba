import type { Metadata } from "next";
import { STATE_MARK, stateText } from "@/components/references";
import { Button, Code, Fact, FactList, GoLink, StateWord } from "@/components/ui";
import { formatDay, formatMoment, inKilobytes, localePath, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { type OpenView, openShare } from "@/lib/references";
import { answerNotFound, citizenContext, shown } from "@/lib/web";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { unlessTooOften } from "../../v/checked";

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export const metadata: Metadata = { ...OWN_TITLE, robots: { index: false, follow: false } };

/**
 * What somebody was sent: what it is, not what it says nor of whom. Programs that draw previews of links look
 * here too, so looking is no opening; taking the file is, and that is a form.
 */
export default async function SharePage({ params }: Props) {
  const locale = await localeOf(params);
  const { token } = await params;
  const asked = openShare(await citizenContext(), { token, locale });
  const view = await shown(unlessTooOften(locale, asked), locale);
  if ("notice" in view) return <Later locale={locale} {...view.notice} />;
  return view.outcome === "open" ? (
    <Open locale={locale} token={token} view={view} />
  ) : (
    <Gone locale={locale} />
  );
}

function Open({
  locale,
  token,
  view,
}: {
  locale: Locale;
  token: string;
  view: Extract<OpenView, { outcome: "open" }>;
}) {
  const t = translator(locale, "references");
  const { title, number, institution, issuedAt, state, expiresAt, sizeBytes, openingsLeft } = view;
  const kilobytes = inKilobytes(sizeBytes);
  return (
    <div className="wrap">
      <title>{titled(t("opened.title"), locale)}</title>
      <div className="head">
        <h1>{t("opened.title")}</h1>
        <p className="lead">{t("opened.lead")}</p>
      </div>
      <div className="stack-3 narrow">
        <section className="sheet" aria-label={title}>
          <div className="lattice" />
          <FactList variant="plain">
            <Fact label={t("check.kind")}>{title}</Fact>
            <Fact label={t("check.referenceNumber")}>
              <Code>{number}</Code>
            </Fact>
            <Fact label={t("check.institution")}>{institution}</Fact>
            <Fact label={t("check.issuedAt")}>{formatDay(dayInBaku(issuedAt))}</Fact>
            <Fact label={t("desk.state")}>
              <StateWord state={STATE_MARK[state]}>{stateText(locale, view)}</StateWord>
            </Fact>
            <Fact label={t("reference.language")}>{t(`languages.${view.lang}`)}</Fact>
          </FactList>
        </section>
        <form
          method="post"
          action={localePath(locale, `/share/${encodeURIComponent(token)}/pdf`)}
          className="stack"
        >
          <Button>{t("reference.downloadPdf", { kilobytes })}</Button>
          <p className="src">
            {t("opened.until", { moment: formatMoment(expiresAt) })}{" "}
            {openingsLeft !== null && t("opened.left", { count: openingsLeft })}
          </p>
        </form>
        <GoLink href={localePath(locale, "/v/file")} arrow>
          {t("opened.check")}
        </GoLink>
      </div>
    </div>
  );
}

function Later({ locale, title, text }: { locale: Locale; title: string; text: string }) {
  return (
    <div className="wrap">
      <title>{titled(title, locale)}</title>
      <div className="head">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
      </div>
    </div>
  );
}

/** One page for every reason: which one it is concerns the holder. */
async function Gone({ locale }: { locale: Locale }) {
  await answerNotFound();
  const t = translator(locale, "references");
  return (
    <div className="wrap">
      <title>{titled(t("opened.gone"), locale)}</title>
      <div className="head">
        <h1>{t("opened.gone")}</h1>
        <p className="lead">{t("opened.goneMore")}</p>
      </div>
      <GoLink href={localePath(locale, "/v")} arrow>
        {t("check.title")}
      </GoLink>
    </div>
  );
}
