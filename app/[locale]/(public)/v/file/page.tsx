import type { Metadata } from "next";
import { fileWords } from "@/components/references";
import { FileCheck } from "@/components/references/file-check";
import { GoLink, Sheet } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { REFERENCE_LIMITS } from "@/lib/references/schema";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { fileAction } from "../actions";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const description = translator(await localeOf(params), "references")("file.lead");
  return { ...OWN_TITLE, description };
}

/** Is this file byte for byte what was issued? */
export default async function FilePage({ params }: Props) {
  const locale = await localeOf(params);
  const t = translator(locale, "references");
  return (
    <div className="wrap">
      <div className="split">
        <FileCheck
          action={fileAction.bind(null, locale)}
          mostBytes={REFERENCE_LIMITS.fileBytes}
          words={fileWords(locale, (title) => titled(title, locale))}
          head={
            <div className="stack">
              <h1>{t("file.title")}</h1>
              <p className="lead">{t("file.lead")}</p>
            </div>
          }
        />
        <aside>
          <Sheet title={t("file.byCode")}>
            <div className="pad stack">
              <p>{t("check.codeHint")}</p>
              <GoLink href={localePath(locale, "/v")} arrow>
                {t("check.title")}
              </GoLink>
            </div>
          </Sheet>
        </aside>
      </div>
    </div>
  );
}
