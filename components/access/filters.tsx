import { FEED_PERIODS, type FeedInput, type FeedView, PORTAL } from "@/lib/access";
import { CATEGORIES, CATEGORY_CODES } from "@/lib/access/categories";
import { INSTITUTIONS, isInstitution } from "@/lib/access/institutions";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Button, Field, Select } from "../ui";
import { feedPath, isFiltered } from "./tell";

/** FILTERS: a GET form, so that the address says what is shown. */
export function Filters({
  locale,
  filter,
  institutions,
}: {
  locale: Locale;
  filter: FeedInput;
  institutions: FeedView["institutions"];
}) {
  const t = translator(locale, "access");
  return (
    <div>
      <form className="filters" action={localePath(locale, "/access")}>
        {filter.tab !== "others" && <input type="hidden" name="tab" value={filter.tab} />}
        {filter.unexplained !== "" && <input type="hidden" name="unexplained" value="1" />}
        <Field locale={locale} id="institution" label={t("filterWho")}>
          {(control) => (
            <Select {...control} name="institution" defaultValue={filter.institution}>
              <option value="">{t("allInstitutions")}</option>
              {institutions.map((code) => (
                <option key={code} value={code}>
                  {code === PORTAL
                    ? t("portal")
                    : isInstitution(code)
                      ? INSTITUTIONS[code].name[locale]
                      : code}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field locale={locale} id="category" label={t("filterWhat")}>
          {(control) => (
            <Select {...control} name="category" defaultValue={filter.category}>
              <option value="">{t("allData")}</option>
              {CATEGORY_CODES.map((code) => (
                <option key={code} value={code}>
                  {CATEGORIES[code].label[locale]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field locale={locale} id="period" label={t("filterWhen")}>
          {(control) => (
            <Select {...control} name="period" defaultValue={filter.period}>
              {FEED_PERIODS.map((period) => (
                <option key={period} value={period}>
                  {t(`periods.${period}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button kind="outline">{t("show")}</Button>
      </form>
      {isFiltered(filter) && (
        <a className="go" href={feedPath(locale, { tab: filter.tab })}>
          {t("reset")}
        </a>
      )}
    </div>
  );
}
