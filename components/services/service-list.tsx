import { Item, Items } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { localePath, say, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Passport } from "@/lib/services";

/** SERVICES, one line each: what it is, what one gets, from whom and how. */
export function ServiceList({
  locale,
  services,
}: {
  locale: Locale;
  services: readonly Passport[];
}) {
  const t = translator(locale, "services");
  return (
    <div className="sheet">
      <Items>
        {services.map(({ code, title, summary, institution, mode }) => (
          <Item
            key={code}
            level={2}
            title={<a href={localePath(locale, `/services/${code}`)}>{say(title, locale)}</a>}
            note={
              <>
                {say(summary, locale)}
                <br />
                {INSTITUTIONS[institution].name[locale]} · {t(`modes.${mode}`)}
              </>
            }
          />
        ))}
      </Items>
    </div>
  );
}
