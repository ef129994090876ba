import { type VisitView, viewVisit } from "@/lib/desk";
import { localePath } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { isAppError } from "@/lib/kernel/errors";
import { shown } from "@/lib/web";
import { numberOf, type SearchParams } from "../../../query";
import { localeOf } from "../../../request";
import { officerAt } from "../../officer";

export interface VisitPageProps {
  params: Promise<{ locale: string; visitId: string }>;
  searchParams: SearchParams;
}

/**
 * What every page of a visit begins with: the officer, the visit (null when it is over, another officer's, or
 * none), and the page as it comes back by itself while registers are asked.
 */
export async function visitAt(
  { params, searchParams }: VisitPageProps,
  page: "" | "/pension" | "/references",
) {
  const locale = await localeOf(params);
  const [{ visitId }, { round, stop }] = await Promise.all([params, searchParams]);
  const rounds = numberOf(round);
  const officer = await officerAt(locale, { byItself: rounds > 0 });
  const visit = await shown(visitOrNull(officer.desk, visitId), locale);
  const path = `${localePath(locale, `/desk/visits/${visitId}`)}${page}`;
  return { locale, officer, visit, page: { locale, path, round: rounds, stopped: stop === "1" } };
}

async function visitOrNull(desk: Context, visitId: string): Promise<VisitView | null> {
  try {
    return await viewVisit(desk, { visitId });
  } catch (error) {
    if (isAppError(error, "not_found") || isAppError(error, "invalid_input")) return null;
    throw error;
  }
}
