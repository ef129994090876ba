import { categoriesInWords } from "@/components/desk";
import { VisitForm } from "@/components/desk/visit-form";
import {
  CAUSES,
  DESK_CAUSES,
  deskPurposes,
  PURPOSES,
  purposeSpec,
  type Role,
} from "@/lib/access/purposes";
import { openedBy, VISIT_MINUTES } from "@/lib/desk";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { titled } from "../title";
import { findPersonAction } from "./actions";

/** The search as this role may make it: its purposes, each with what it opens. */
export function FindForm({
  locale,
  role,
  title,
}: {
  locale: Locale;
  role: Role;
  /** What its page is called. */
  title: string;
}) {
  const t = translator(locale, "desk");
  const ui = translator(locale, "ui");
  const purposes = deskPurposes(role);
  const free = purposes
    .filter((code) => !purposeSpec(code).desk?.needsCause)
    .map((code) => PURPOSES[code].label[locale]);
  return (
    <VisitForm
      action={findPersonAction.bind(null, locale)}
      purposes={purposes.map((code) => ({
        value: code,
        label: PURPOSES[code].label[locale],
        hint: t("opens", { categories: categoriesInWords(openedBy(code), locale) }),
      }))}
      causes={DESK_CAUSES.map((code) => ({ value: code, label: CAUSES[code].label[locale] }))}
      presence={[
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ]}
      words={{
        search: t("search"),
        fin: t("fin"),
        finHint: t("finHint"),
        purpose: t("purpose"),
        purposeHint: t("purposeHint"),
        cause: t("cause"),
        causeHint: [
          t("causeHint"),
          t("causeReferenceHint"),
          free.length > 0 && t("causeFree", { purposes: free.join(", ") }),
        ]
          .filter(Boolean)
          .join(" "),
        causeKind: t("causeKind"),
        causeNone: t("causeNone"),
        causeReference: t("causeReference"),
        present: t("present"),
        presentHint: t("presentHint"),
        open: t("open"),
        opening: t("opening"),
        lasts: t("lasts", { minutes: VISIT_MINUTES }),
        errorLabel: ui("errorLabel"),
        title: titled(title, locale),
        errorTitle: titled(ui("errorPrefix", { title }), locale),
      }}
    />
  );
}
