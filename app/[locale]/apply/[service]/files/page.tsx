import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ToErrors } from "@/components/form/to-errors";
import { Button, ButtonLink, ErrorSummary, Field, Item, Items, Sheet } from "@/components/ui";
import { FILE_LIMITS } from "@/lib/cases";
import { inKilobytes, say, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { readForm } from "@/lib/services";
import { localeOf } from "../../../request";
import { attachAction, detachAction } from "../../actions";
import {
  type Application,
  ApplicationScreen,
  applicationOf,
  applyPath,
  type ServiceProps,
} from "../application";
import { Hidden } from "../hidden";

export async function generateMetadata({ params }: ServiceProps): Promise<Metadata> {
  return { title: translator(await localeOf(params), "form")("attach") };
}

const MEGABYTE = 1024 * 1024;
const LIMITS = {
  megabytes: FILE_LIMITS.mostBytes / MEGABYTE,
  files: FILE_LIMITS.mostFiles,
};

const WRONG = [
  "missing",
  "empty",
  "too-large",
  "too-many",
  "not-allowed",
  "encrypted",
  "unavailable",
  "none",
] as const;

/** The files a service asks for, each with what was attached and a place to attach. */
export default async function FilesPage({ params, searchParams }: ServiceProps) {
  const application = await applicationOf(params);
  const { slot, wrong } = await searchParams;
  const { locale, passport, typed, facts, asked, visit } = application;
  if (passport.attachments.length === 0) notFound();
  const read = readForm(passport.form, typed, facts, visit.ctx.clock.today());
  const answers = read.ok ? read.answers : {};
  const t = translator(locale, "form");
  const known = WRONG.find((one) => one === wrong);
  const error =
    known && typeof slot === "string" ? { id: slot, message: t(`files.${known}`, LIMITS) } : null;
  const last = asked.at(-1);
  const back = applyPath(locale, passport, last ? `/question/${last}` : "");
  return (
    <ApplicationScreen application={application} back={{ href: back, label: t("back") }}>
      {error && (
        <>
          <ErrorSummary locale={locale} errors={[error]} />
          <ToErrors attempt={visit.ctx.requestId} />
        </>
      )}
      <h1>{t("attach")}</h1>
      <p className="lead">{t("attachLead", LIMITS)}</p>
      {passport.attachments
        .filter(({ when }) => when === undefined || when(answers, facts))
        .map(({ name, label, hint, required }) => (
          <Slot
            key={name}
            locale={locale}
            application={application}
            name={name}
            label={say(label, locale)}
            hint={hint && say(hint, locale)}
            required={required}
            error={error?.id === name ? error.message : null}
          />
        ))}
      <p>
        <ButtonLink href={applyPath(locale, passport, "/review")}>{t("next")}</ButtonLink>
      </p>
    </ApplicationScreen>
  );
}

function Slot({
  locale,
  application,
  name,
  label,
  hint,
  required,
  error,
}: {
  locale: Locale;
  application: Application;
  name: string;
  label: string;
  hint: string | undefined;
  required: boolean;
  error: string | null;
}) {
  const t = translator(locale, "form");
  const services = translator(locale, "services");
  const files = application.files.filter((file) => file.slot === name);
  return (
    <Sheet
      title={label}
      note={<span className="src">{services(required ? "required" : "optional")}</span>}
    >
      {files.length > 0 && (
        <Items>
          {files.map(({ id, fileName, size }) => (
            <Item
              key={id}
              title={fileName}
              note={t("size", { kilobytes: inKilobytes(size) })}
              action={
                <form action={detachAction}>
                  <Hidden application={application} />
                  <input type="hidden" name="file" value={id} />
                  <Button kind="outline" compact inline>
                    {t("remove")}
                    <span className="sr-only">: {fileName}</span>
                  </Button>
                </form>
              }
            />
          ))}
        </Items>
      )}
      <form action={attachAction} className="pad stack">
        <Hidden application={application} />
        <input type="hidden" name="slot" value={name} />
        <Field locale={locale} id={name} label={t("choose")} hint={hint} error={error}>
          {(control) => (
            <input
              {...control}
              name="file"
              type="file"
              accept="application/pdf,image/jpeg,image/png"
              className="input"
            />
          )}
        </Field>
        <Button kind="outline" inline>
          {t("upload")}
        </Button>
      </form>
    </Sheet>
  );
}
