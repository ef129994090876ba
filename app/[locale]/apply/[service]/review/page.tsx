import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { AnswerList, wrongText } from "@/components/form";
import { ToErrors } from "@/components/form/to-errors";
import { awardText, Findings } from "@/components/services";
import {
  Button,
  Details,
  ErrorSummary,
  Item,
  Items,
  Notice,
  Sheet,
  StateWord,
} from "@/components/ui";
import { FILE_LIMITS } from "@/lib/cases";
import { say, translator } from "@/lib/i18n";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { type Answers, findPassport, type Passport, readForm } from "@/lib/services";
import { localeOf } from "../../../request";
import { OWN_TITLE, titled } from "../../../title";
import { submitAction } from "../../actions";
import {
  type Application,
  ApplicationScreen,
  applicationOf,
  applyPath,
  lacksAccess,
  type ServiceProps,
} from "../application";
import { Hidden } from "../hidden";

export async function generateMetadata({ params }: ServiceProps): Promise<Metadata> {
  await localeOf(params);
  if (!findPassport((await params).service)) notFound();
  return OWN_TITLE;
}

/** Everything once more before it is sent, with what the rule says of it as far as it is known. */
export default async function ReviewPage({ params, searchParams }: ServiceProps) {
  const application = await applicationOf(params);
  const { refused } = await searchParams;
  const { locale, passport, draft, typed, facts, asked, visit } = application;
  if (!draft || lacksAccess(application)) redirect(applyPath(locale, passport) as Route);
  const read = readForm(passport.form, typed, facts, visit.ctx.clock.today());
  const errors = [
    ...(read.ok
      ? []
      : Object.entries(read.wrong).map(([name, wrong]) => ({
          id: `change-${name}`,
          message: `${say(passport.form.questions[name]?.label ?? passport.title, locale)}: ${wrongText(locale, wrong)}`,
        }))),
    ...missingFiles(application, read.ok ? read.answers : {}),
  ];
  const t = translator(locale, "form");
  const heading = t("review");
  const title =
    errors.length > 0 ? translator(locale, "ui")("errorPrefix", { title: heading }) : heading;
  const last = asked.at(-1);
  const hasFiles = passport.attachments.length > 0;
  const back = hasFiles ? "/files" : last ? `/question/${last}` : "";
  const changed = draft.passportVersion !== passport.version || refused === "passport-changed";
  return (
    <ApplicationScreen
      application={application}
      back={{ href: applyPath(locale, passport, back), label: t("back") }}
    >
      <title>{titled(title, locale)}</title>
      <ErrorSummary locale={locale} errors={errors} />
      {errors.length > 0 && <ToErrors attempt={visit.ctx.requestId} />}
      {(refused === "no-place" || refused === "has-place") && (
        <Notice kind="refused" title={t(refused === "no-place" ? "noPlace" : "hasPlace")} live>
          <p>{t(refused === "no-place" ? "noPlaceMore" : "hasPlaceMore")}</p>
        </Notice>
      )}
      {changed && (
        <Notice kind="turn" title={t("changed")}>
          {changesSince(passport, draft.passportVersion).map((change) => (
            <p key={change.az}>{say(change, locale)}</p>
          ))}
          <p>{t("changedMore")}</p>
        </Notice>
      )}
      <div>
        <p className="src">{say(passport.title, locale)}</p>
        <h1>{heading}</h1>
      </div>
      {passport.output !== "registration" && <p className="lead">{t("reviewLead")}</p>}
      <Sheet title={t("answers")}>
        <AnswerList
          locale={locale}
          passport={passport}
          facts={facts}
          answers={read.ok ? read.answers : typed}
          asked={asked}
          changeAt={(name) => applyPath(locale, passport, `/question/${name}?review=1`)}
        />
      </Sheet>
      {hasFiles && <Files application={application} />}
      {read.ok && (
        <Preview
          locale={locale}
          passport={passport}
          facts={facts}
          answers={read.answers}
          today={visit.ctx.clock.today()}
        />
      )}
      {errors.length === 0 && (
        <form action={submitAction} className="stack">
          <Hidden application={application} />
          <input type="hidden" name="version" value={passport.version} />
          <p>{t("declare")}</p>
          <Button>{t("send")}</Button>
        </form>
      )}
    </ApplicationScreen>
  );
}

/** What each version since this one has changed, in their order. */
function changesSince({ changes = {}, version }: Passport, begun: number): Texts[] {
  const later = Array.from({ length: Math.max(0, version - begun) }, (_, at) => begun + at + 1);
  return later.flatMap((one) => changes[one] ?? []);
}

function missingFiles({ passport, files, facts, locale }: Application, answers: Answers) {
  const t = translator(locale, "form");
  const limits = { megabytes: FILE_LIMITS.mostBytes / 1024 / 1024, files: FILE_LIMITS.mostFiles };
  return passport.attachments
    .filter(({ required, when }) => required && (when === undefined || when(answers, facts)))
    .filter(({ name }) => !files.some(({ slot }) => slot === name))
    .map(({ label }) => ({
      id: "files",
      message: `${say(label, locale)}: ${t("files.missing", limits)}`,
    }));
}

function Files({ application }: { application: Application }) {
  const { locale, passport, files } = application;
  const t = translator(locale, "form");
  return (
    <Sheet
      title={t("attach")}
      id="files"
      note={<a href={applyPath(locale, passport, "/files")}>{t("change")}</a>}
    >
      {files.length === 0 ? (
        <p className="pad soft">{t("noAnswer")}</p>
      ) : (
        <Items>
          {files.map(({ id, fileName, slot }) => {
            const label = passport.attachments.find(({ name }) => name === slot)?.label;
            return <Item key={id} title={fileName} note={label && say(label, locale)} />;
          })}
        </Items>
      )}
    </Sheet>
  );
}

const STATE = { eligible: "settled", ineligible: "over", undetermined: "silent" } as const;

/** What the rule says by what is known now: the same rule, on the same facts, as the officer will see. */
function Preview({
  locale,
  passport,
  facts,
  answers,
  today,
}: {
  locale: Locale;
  passport: Passport;
  facts: unknown;
  answers: Answers;
  today: Application["visit"]["ctx"]["clock"] extends { today(): infer D } ? D : never;
}) {
  const assessment = passport.assess?.(facts, answers, today);
  if (!assessment) return null;
  const t = translator(locale, "form");
  const { outcome, awards } = assessment;
  return (
    <Sheet title={t("preview")}>
      <div className="pad stack">
        <p>
          <StateWord state={STATE[outcome]}>{t(`outcome.${outcome}`)}</StateWord>
        </p>
        {awards.map((award) => (
          <p key={award.from} className="answer">
            {awardText(locale, award)}
          </p>
        ))}
        <p className="src">{t(`outcomeMore.${outcome}`)}</p>
      </div>
      <div className="pad border-t border-line">
        <Details summary={translator(locale, "cases")("conditions")}>
          <Findings locale={locale} passport={passport} assessment={assessment} />
        </Details>
      </div>
    </Sheet>
  );
}
