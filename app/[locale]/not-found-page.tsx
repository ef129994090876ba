import { Frame, PublicHeader } from "@/components/layout";
import { ButtonLink, Code, GoLink, Moment } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { currentPath, portal, requestId } from "@/lib/web";
import { siteKind } from "./request";

/**
 * Not found, or not allowed: one page for both, word for word, so that nobody can find out what
 * exists by trying. It stands outside the layouts of the pages and brings its own frame.
 */
export async function NotFoundPage({ locale }: { locale: Locale }) {
  const [path, reference] = await Promise.all([currentPath(), requestId()]);
  const t = translator(locale, "notFound");
  return (
    <Frame
      locale={locale}
      path={path}
      site={siteKind()}
      header={
        <PublicHeader
          locale={locale}
          path={path}
          account={
            <ButtonLink compact inline href={localePath(locale, "/sign-in")}>
              {translator(locale, "layout")("signIn")}
            </ButtonLink>
          }
        />
      }
    >
      <div className="wrap">
        <div className="stack-3 narrow py-8">
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
          <p>{t("more")}</p>
          <div className="row mt-8">
            <ButtonLink href={localePath(locale, "/")}>{t("home")}</ButtonLink>
            <GoLink href={localePath(locale, "/help")}>{t("help")}</GoLink>
          </div>
          <p className="src reference">
            {t.rich("reference", {
              code: () => <Code key="code">{reference}</Code>,
              moment: () => <Moment key="moment" at={portal().clock.now()} />,
            })}
          </p>
        </div>
      </div>
    </Frame>
  );
}
