import type { ReactNode } from "react";
import { localePath } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** Links that messages of these pages hold: the call centre, the DOST centres, the law. */
export function links(locale: Locale) {
  const to = (key: string, href: string) => (words: ReactNode) => (
    <a key={key} href={href}>
      {words}
    </a>
  );
  return {
    call: to("call", "tel:142"),
    centres: to("centres", localePath(locale, "/centres")),
    law: to("law", localePath(locale, "/law")),
  };
}
