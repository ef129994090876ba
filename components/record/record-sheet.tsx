import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { SheetView } from "./fact-rows";
import { rowOf } from "./fact-words";
import type { GroupView } from "./groups";
import { SilentRegister } from "./silent-register";

/** One sheet of the record; registers of its kind that are silent stand under the facts of the others. */
export function sheetOf(locale: Locale, { group, facts, silences }: GroupView): SheetView {
  const title = translator(locale, "record")(`groups.${group}`);
  const rows = facts.map((fact) => rowOf(locale, fact));
  if (silences.length === 0) return { id: group, title, rows };
  const silent = silences.map((silence) => (
    <SilentRegister
      key={`${silence.source.register} ${silence.lastKnown[0]?.key ?? ""}`}
      locale={locale}
      silence={silence}
    />
  ));
  return { id: group, title, rows, silent };
}
