import type { Metadata } from "next";
import { headers } from "next/headers";
import {
  CodeForm,
  checkedState,
  checkWords,
  NOTHING_CHECKED,
  qrWords,
} from "@/components/references";
import { CheckResult } from "@/components/references/check-result";
import type { CheckState } from "@/components/references/check-state";
import { Details } from "@/components/ui";
import { localePath, translator } from "@/lib/i18n";
import { settings } from "@/lib/kernel/settings";
import type { Locale } from "@/lib/kernel/texts";
import { publishedKeys } from "@/lib/seal";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { nameAction } from "../actions";
import { checked } from "../checked";

interface Props {
  params: Promise<{ locale: string; code: string }>;
}

/** Nobody should find a paper of anybody's by searching. */
export const metadata: Metadata = { ...OWN_TITLE, robots: { index: false, follow: false } };

/**
 * Is this paper right, and what does it say? To look is to check: it is an entry of the holder's. Nothing of
 * ours fetches this page ahead of a person.
 */
export default async function VerdictPage({ params }: Props) {
  const locale = await localeOf(params);
  const { code } = await params;
  const [initial, keys] = await Promise.all([stateOf(locale, code), publishedKeys()]);
  const t = translator(locale, "references");
  const { host } = new URL(settings().portalUrl);
  return (
    <div className="wrap">
      <div className="split">
        <CheckResult
          action={nameAction.bind(null, locale, code)}
          initial={initial}
          words={checkWords(locale, (title) => titled(title, locale))}
          signed={{ keys, compared: initial.told?.compared ?? null, words: qrWords(locale) }}
        />
        <aside className="stack-3">
          <p className="soft text-small">
            {t.rich("check.holder", {
              b: (words) => <strong key="b">{words}</strong>,
              host,
            })}
          </p>
          <Details summary={t("check.differs")}>
            <p>{t("check.differsMore")}</p>
          </Details>
          <section className="stack border-t border-line pt-6" aria-labelledby="another">
            <h2 id="another">{t("check.another")}</h2>
            <CodeForm locale={locale} action={localePath(locale, "/v")} />
          </section>
        </aside>
      </div>
    </div>
  );
}

/**
 * What the page says when it comes. A form that was posted without a script has been answered already, by the
 * same check: the page that comes with the answer makes no second one.
 */
async function stateOf(locale: Locale, code: string): Promise<CheckState> {
  const t = translator(locale, "references");
  const type = (await headers()).get("content-type");
  if (type !== null) {
    const notice = { title: t("check.posted"), text: t("check.postedMore") };
    return { ...NOTHING_CHECKED, notice };
  }
  const view = await checked(locale, code, "");
  return "notice" in view ? { ...NOTHING_CHECKED, ...view } : checkedState(locale, view);
}
