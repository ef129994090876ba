import type { Locale } from "@/lib/kernel/texts";
import type { FactView } from "@/lib/record";
import { SaidLine } from "./fact-rows";
import { datedOf, saidOf } from "./fact-words";

/** What a fact says, in one line, for a place outside the rows of a sheet. */
export function FactValues({ locale, values }: { locale: Locale; values: FactView["values"] }) {
  const said = saidOf(locale, values);
  return typeof said === "string" ? said : <SaidLine said={said} />;
}

export function FactDated({ locale, fact }: { locale: Locale; fact: FactView }) {
  const dated = datedOf(locale, fact);
  return dated && <p className="src font-text">{dated}</p>;
}
