import type { Category } from "@/lib/access/categories";
import { AppError } from "@/lib/kernel/errors";
import type { Snapshot } from "@/lib/registers";
import { findPassport, type Passport } from "@/lib/services";

/** @throws AppError `not_found` for a service that does not exist */
export function passportOf(service: string): Passport {
  const passport = findPassport(service);
  if (!passport) throw new AppError("not_found");
  return passport;
}

/** Everything an access for this service opens: the application, and what its passport looks up. */
export function categoriesOf(service: string, ...more: readonly Category[]): Category[] {
  const needed = findPassport(service)?.needs.flatMap(({ categories }) => categories) ?? [];
  return [...new Set<Category>(["application", ...needed, ...more])];
}

/** Everything an access to a party who agreed opens, and no more: what the passport looks up about them. */
export function partyCategoriesOf(service: string): Category[] {
  const needed =
    findPassport(service)?.parties?.needs.flatMap(({ categories }) => categories) ?? [];
  return [...new Set<Category>(["application", "identity", ...needed])];
}

/** The act under which the service is rendered, for the access history. */
export function basisOf(service: string) {
  return findPassport(service)?.basis[0]?.act ?? null;
}

/** What a register said for a case, and when: stands beside every fact it decided. */
export interface Source {
  register: string;
  status: "answered" | "nothing" | "silent" | "not-asked";
  answeredAt: Date | null;
}

/**
 * Of each register the passport looks up: did it answer? "not-asked" where any part that is needed of it was
 * never heard: a desk may have stored one of them and not the others.
 */
export function sourcesOf(
  passport: Pick<Passport, "needs">,
  snapshots: readonly Snapshot[],
): Source[] {
  return [...new Set(passport.needs.map(({ register }) => register))].map((register) => {
    const needed = passport.needs.flatMap((one) =>
      one.register === register ? one.categories : [],
    );
    const said = snapshots.filter(
      (one) => one.register === register && needed.includes(one.category),
    );
    const isHeard = needed.every((category) => said.some((one) => one.category === category));
    const answered = said.find(({ answeredAt }) => answeredAt !== null);
    const silent = said.some(({ status }) => status === "silent");
    return {
      register,
      status: silent
        ? "silent"
        : !isHeard
          ? "not-asked"
          : said.some(({ status }) => status === "available")
            ? "answered"
            : "nothing",
      answeredAt: answered?.answeredAt ?? null,
    };
  });
}

/** The same as it was stored: a moment is text there. */
export function storedSources(stored: unknown): Source[] {
  const sources = stored as (Omit<Source, "answeredAt"> & { answeredAt: string | null })[];
  return sources.map((one) => ({
    ...one,
    answeredAt: one.answeredAt === null ? null : new Date(one.answeredAt),
  }));
}

/** The office that decides: by place, where the passport says so. */
export function officeOf(
  passport: Passport,
  facts: unknown,
  answers: Readonly<Record<string, unknown>>,
): string {
  return passport.territory?.officeOf(facts, answers) ?? passport.office;
}

/** What must be open besides to see what a case of this service is about. */
export function aboutOf(service: string): Category[] {
  const about = findPassport(service)?.about;
  return about ? [about] : [];
}
