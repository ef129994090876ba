import { basisOf, type EntryView, labelsOf, purposeOf } from "@/lib/access";
import { INSTITUTIONS, isInstitution } from "@/lib/access/institutions";
import { LEGAL_BASES } from "@/lib/access/legal-bases";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Fact, FactList, Moment, Sheet, StateWord } from "../ui";
import { hasCause, officerOf, saidCause } from "./tell";

/** Everything the ledger knows of one access. */
export function EntryFacts({ locale, entry }: { locale: Locale; entry: EntryView }) {
  const t = translator(locale, "access");
  const { actor, outcome, citizenPresent } = entry;
  const officer = officerOf(entry, locale);
  return (
    <Sheet title={t("everything")}>
      <FactList variant="plain">
        <Fact label={t("when")}>
          <Moment at={entry.occurredAt} />
        </Fact>
        <Fact label={t("outcome")}>
          <StateWord state={outcome === "granted" ? "settled" : "refused"}>
            {t(outcome === "granted" ? "granted" : "denied")}
          </StateWord>
        </Fact>
        <Fact label={t("institution")}>{institutionOf(entry, locale)}</Fact>
        {actor.office && <Fact label={t("office")}>{actor.office[locale]}</Fact>}
        {officer && (
          <Fact label={t("officer")}>
            {officer}
            <p className="src font-text">{t("pseudonym")}</p>
          </Fact>
        )}
        <Fact label={t("purpose")}>{purposeOf(entry, locale)}</Fact>
        {hasCause(entry) && <Fact label={t("cause")}>{saidCause(entry, locale)}</Fact>}
        <Fact label={t("data")}>{labelsOf(entry, locale, entry.categories.length)}</Fact>
        <Fact label={t("basis")}>
          {basisOf(entry, locale)}
          {!isVerified(entry) && <p className="src font-text">{t("basisUnverified")}</p>}
        </Fact>
        <Fact label={t("channel")}>{channelOf(entry, locale)}</Fact>
        {citizenPresent !== null && (
          <Fact label={t("present")}>{t(citizenPresent ? "presentYes" : "presentNo")}</Fact>
        )}
      </FactList>
    </Sheet>
  );
}

function institutionOf({ actor }: EntryView, locale: Locale): string {
  const t = translator(locale, "access");
  if (actor.kind === "citizen") return t("yourself");
  if (actor.kind === "system") return t("portal");
  const { institution } = actor;
  if (!institution) return t("unknown");
  return isInstitution(institution) ? INSTITUTIONS[institution].name[locale] : institution;
}

const CHANNELS = ["portal", "desk", "api", "worker"] as const;

function channelOf({ channel }: EntryView, locale: Locale): string {
  const known = CHANNELS.find((code) => code === channel);
  return known ? translator(locale, "access")(`channels.${known}`) : channel;
}

/** Were the act's title, number and day seen in a published source? */
function isVerified({ legalBasis }: EntryView): boolean {
  return (
    Object.hasOwn(LEGAL_BASES, legalBasis) &&
    LEGAL_BASES[legalBasis as keyof typeof LEGAL_BASES].verified
  );
}
