import { Item, Items } from "@/components/ui";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { say } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { findRegister } from "@/lib/registers/catalogue";
import type { Need } from "@/lib/services/passport";

/** WHAT IS LOOKED UP of somebody, why, and at which institution. */
export function Needs({ locale, needs }: { locale: Locale; needs: readonly Need[] }) {
  return (
    <Items>
      {needs.map(({ register, what, why }) => {
        const found = findRegister(register);
        return (
          <Item
            key={`${register} ${what.az}`}
            title={say(what, locale)}
            note={
              <>
                {say(why, locale)}
                <br />
                {found && INSTITUTIONS[found.institution].name[locale]}
              </>
            }
          />
        );
      })}
    </Items>
  );
}
