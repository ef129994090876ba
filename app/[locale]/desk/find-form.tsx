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
import { findPersonAction } from "./actions";

/** The search as this role may make it: its purposes, each with what it opens. */
export function FindForm({ locale, role }: { locale: Locale; role: Role }) {
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
        fin: t("fin"),
        finHint: t("finHint"),
        purpose: t("purpose"),
        purposeHint: t("purposeHint"),
        cause: t("cause"),
        causeHint: [
          t("causeHint"),
          free.length > 0 && t("causeFree", { purposes: free.join(", ") }),
        ]
          .filter(Boolean)
          .join(" "),
        causeKind: t("causeKind"),
        causeNone: t("causeNone"),
        causeReference: t("causeReference"),
        causeReferenceHint: t("causeReferenceHint"),
        present: t("present"),
        presentHint: t("presentHint"),
        open: t("open"),
        opening: t("opening"),
        lasts: t("lasts", { minutes: VISIT_MINUTES }),
        errorLabel: ui("errorLabel"),
        errorTitle: ui("errorPrefix", { title: t("heading") }),
      }}
    />
  );
}
