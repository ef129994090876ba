import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { SheetView } from "./fact-rows";
import { rowOf } from "./fact-words";
import type { GroupView } from "./groups";
import { SilentRegister } from "./silent-register";

/** One sheet of the record; registers of its kind that are silent stand under the facts of the others. */
export function sheetOf(locale: Locale, { group, facts, silences }: GroupView): SheetView {
  const title = translator(locale, "record")(`groups.${group}`);
  const rows = facts.map((fact) => rowOf(locale, fact));
  const more = moreOf(locale, group);
  if (silences.length === 0) return { id: group, title, rows, ...more };
  const silent = silences.map((silence) => (
    <SilentRegister
      key={`${silence.source.register} ${silence.lastKnown[0]?.key ?? ""}`}
      locale={locale}
      silence={silence}
    />
  ));
  return { id: group, title, rows, silent, ...more };
}

/** Of the insurance account there is a page that computes with it. */
function moreOf(locale: Locale, group: GroupView["group"]): Pick<SheetView, "more"> {
  if (group !== "pension") return {};
  const label = translator(locale, "pensionPage")("title");
  return { more: [localePath(locale, "/pension"), label] };
}
