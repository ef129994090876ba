import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AccessAbout } from "@/components/access";
import { KnownSheet, Silences } from "@/components/form";
import { BackLink } from "@/components/ui";
import { type EntryView, viewAccess } from "@/lib/access";
import { type FormView, viewForm } from "@/lib/cases";
import { localePath, say } from "@/lib/i18n";
import { isAppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { findPassport, type Passport, screensOf, type Typed } from "@/lib/services";
import { shown } from "@/lib/web";
import { Cabinet } from "../../cabinet";
import { localeOf } from "../../request";
import { type Visit, visitOf } from "../../visit";

export interface ServiceProps {
  params: Promise<{ locale: string; service: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** An application as each of its screens begins with it. */
export interface Application extends FormView {
  locale: Locale;
  visit: Visit;
  passport: Passport;
  /** What was typed, and where nothing was, what the registers say. */
  typed: Typed;
  /** Names of the questions that are asked of this person, each on a screen. */
  asked: readonly string[];
  /** The access that it is about; null for a service about something else, or before one is chosen. */
  access: EntryView | null;
}

/** Everything the screens of a form begin with; a service that does not exist is not found. */
export async function applicationOf(params: ServiceProps["params"]): Promise<Application> {
  const locale = await localeOf(params);
  const { service } = await params;
  const passport = findPassport(service) ?? notFound();
  const visit = await visitOf(locale);
  const view = await shown(viewForm(visit.ctx, { service }), locale);
  const typed = withPrefilled(passport, view);
  const asked = screensOf(passport.form, typed, view.facts);
  const access = passport.about ? await accessOf(visit, typed.entry) : null;
  return { ...view, locale, visit, passport, typed, asked, access };
}

/** Null where none was chosen, or the person has no such entry. */
async function accessOf({ ctx }: Visit, entryId: string | undefined): Promise<EntryView | null> {
  if (entryId === undefined) return null;
  try {
    return (await viewAccess(ctx, { entryId })).entry;
  } catch (error) {
    if (isAppError(error, "not_found") || isAppError(error, "invalid_input")) return null;
    throw error;
  }
}

/** Is it still to be said what the application is about? */
export const lacksAccess = ({ passport, access }: Application) =>
  passport.about !== undefined && access === null;

function withPrefilled({ form }: Passport, { draft, facts }: FormView): Typed {
  const given = draft?.typed ?? {};
  const prefilled = Object.entries(form.questions).flatMap(([name, { prefill }]) => {
    const said = given[name] === undefined ? prefill?.(facts) : null;
    return said == null ? [] : [[name, said] as const];
  });
  return { ...Object.fromEntries(prefilled), ...given };
}

export const applyPath = (locale: Locale, { code }: Passport, rest = "") =>
  localePath(locale, `/apply/${code}${rest}`);

/** A screen of the form on the left, what is known on the right. */
export async function ApplicationScreen({
  application,
  back,
  children,
}: {
  application: Application;
  back: { href: string; label: ReactNode };
  children: ReactNode;
}) {
  const { locale, visit, passport, facts, sources, access } = application;
  const { person } = await viewPerson(visit.ctx, {});
  return (
    <Cabinet locale={locale} visit={visit} person={person}>
      <BackLink href={back.href}>{back.label}</BackLink>
      <div className="split wide-side mt-2">
        <div className="stack-3 narrow">
          {access && <AccessAbout locale={locale} entry={access} />}
          {children}
        </div>
        {passport.about === undefined && (
          <aside className="stack-3" aria-label={say(passport.title, locale)}>
            <KnownSheet locale={locale} known={passport.known(facts)} sources={sources} />
            <Silences locale={locale} sources={sources} />
          </aside>
        )}
      </div>
    </Cabinet>
  );
}
