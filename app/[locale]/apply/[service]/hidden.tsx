import type { Application } from "./application";

/** What every form of an application says of itself. */
export function Hidden({ application }: { application: Application }) {
  const { locale, passport, draft } = application;
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="service" value={passport.code} />
      {draft && <input type="hidden" name="draft" value={draft.draftId} />}
    </>
  );
}
