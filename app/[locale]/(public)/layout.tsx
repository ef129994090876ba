import type { ReactNode } from "react";
import { CitizenTabs, Frame, PublicHeader } from "@/components/layout";
import { ButtonLink } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { currentPath, currentSession } from "@/lib/web";
import { localeOf, siteKind } from "../request";

/** Pages for anyone. Of who looks at them they know only whether somebody is signed in. */
export default async function PublicLayout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>;
  children: ReactNode;
}) {
  const locale = await localeOf(params);
  const [path, session] = await Promise.all([currentPath(), currentSession()]);
  const t = translator(locale, "layout");
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
            <ButtonLink compact inline href={localePath(locale, session ? "/home" : "/sign-in")}>
              {t(session ? "cabinet" : "signIn")}
            </ButtonLink>
          }
        />
      }
      tabs={session && <CitizenTabs locale={locale} path={path} />}
    >
      {children}
    </Frame>
  );
}
