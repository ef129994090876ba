import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { KnownSheet, Silences } from "@/components/form";
import { BackLink } from "@/components/ui";
import { type FormView, viewForm } from "@/lib/cases";
import { localePath, say } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { viewPerson } from "@/lib/record";
import { askedOf, findPassport, type Passport, type Typed } from "@/lib/services";
import { shown } from "@/lib/web";
import { localeOf } from "../../../request";
import { Cabinet } from "../../cabinet";
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
  /** Names of the questions that are asked of this person. */
  asked: readonly string[];
}

/** Everything the screens of a form begin with; a service that does not exist is not found. */
export async function applicationOf(params: ServiceProps["params"]): Promise<Application> {
  const locale = await localeOf(params);
  const { service } = await params;
  const passport = findPassport(service) ?? notFound();
  const visit = await visitOf(locale);
  const view = await shown(viewForm(visit.ctx, { service }), locale);
  const typed = withPrefilled(passport, view);
  const asked = askedOf(passport.form, typed, view.facts);
  return { ...view, locale, visit, passport, typed, asked };
}

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
  const { locale, visit, passport, facts, sources } = application;
  const { person } = await viewPerson(visit.ctx, {});
  return (
    <Cabinet locale={locale} session={visit.session} person={person}>
      <BackLink href={back.href}>{back.label}</BackLink>
      <div className="split wide-side mt-2">
        <div className="stack-3 narrow">{children}</div>
        <aside className="stack-3" aria-label={say(passport.title, locale)}>
          <KnownSheet locale={locale} known={passport.known(facts)} sources={sources} />
          <Silences locale={locale} sources={sources} />
        </aside>
      </div>
    </Cabinet>
  );
}
