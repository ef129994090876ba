import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { ToErrors } from "@/components/form/to-errors";
import { CodeForm } from "@/components/references";
import { codeIn } from "@/components/references/code";
import { Details, ErrorSummary, GoLink, Sheet } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { requestId } from "@/lib/web";
import type { SearchParams } from "../../query";
import { localeOf } from "../../request";
import { OWN_TITLE, titled } from "../../title";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const description = translator(await localeOf(params), "references")("check.lead");
  return { ...OWN_TITLE, description };
}

/**
 * Is this paper right? The code leads on to the page of its check. It is asked for and not the number, which
 * can be guessed.
 */
export default async function CheckPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { code } = await searchParams;
  const typed = typeof code === "string" ? code : undefined;
  const read = typed === undefined ? null : codeIn(typed);
  if (read) redirect(localePath(locale, `/v/${read}`) as Route);
  const error = typed === undefined ? undefined : wrongText(locale, typed);
  const t = translator(locale, "references");
  const at = localePath(locale, "/v");
  const title = error
    ? translator(locale, "ui")("errorPrefix", { title: t("check.title") })
    : t("check.title");
  return (
    <div className="wrap">
      <title>{titled(title, locale)}</title>
      <div className="split">
        <div className="stack-3 narrow">
          {error && (
            <>
              <ErrorSummary locale={locale} errors={[{ id: "code", message: error }]} />
              <ToErrors attempt={await requestId()} />
            </>
          )}
          <div className="stack">
            <h1>{t("check.title")}</h1>
            <p className="lead">{t("check.lead")}</p>
          </div>
          <CodeForm locale={locale} action={at} {...(typed && { typed })} error={error} />
          <Details summary={t("check.number")}>
            <p>{t("check.numberMore")}</p>
          </Details>
        </div>
        <aside>
          <Sheet title={t("check.hasFile")}>
            <div className="pad stack">
              <p>{t("check.hasFileMore")}</p>
              <GoLink href={`${at}/file`} arrow>
                {t("check.toFile")}
              </GoLink>
            </div>
          </Sheet>
        </aside>
      </div>
    </div>
  );
}

function wrongText(locale: Locale, typed: string): string {
  const t = translator(locale, "references");
  return typed.trim() === "" ? t("check.codeMissing") : t("check.codeWrong");
}
