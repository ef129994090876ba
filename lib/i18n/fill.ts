/** Puts figures into a sentence: "{amount} a month". For a browser, which is given sentences and no texts. */
export function fill(sentence: string, figures: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? "");
}
