/** A page's query string, as Next gives it: a parameter that is repeated is a list. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export interface PageProps {
  params: Promise<{ locale: string }>;
  searchParams: SearchParams;
}

/** A whole number of at most six digits from the address; 0 for anything else. */
export function numberOf(value: string | string[] | undefined): number {
  return typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : 0;
}
