import { localePath } from "@/lib/i18n";
import { viewPension } from "@/lib/pension";
import { shown } from "@/lib/web";
import { numberOf, type PageProps } from "../query";
import { refreshAfter } from "../refresh";
import { localeOf } from "../request";
import { visitOf } from "../visit";

/**
 * What every page of my pension begins with: who looks at it, the facts as last heard, the day, and the page
 * as it comes back by itself while registers are asked. Those that are due are asked once it has been sent.
 */
export async function pensionOf(
  { params, searchParams }: PageProps,
  path: "/pension" | `/pension/${string}`,
) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const round = numberOf(query.round);
  const visit = await visitOf(locale, { byItself: round > 0 });
  const view = await shown(viewPension(visit.ctx, {}), locale);
  refreshAfter(visit, view.record);
  return {
    locale,
    visit,
    view,
    today: visit.ctx.clock.today(),
    page: { locale, path: localePath(locale, path), round, stopped: query.stop === "1" },
  };
}
