const SHOWN = "•••";

/**
 * A name of which whoever knows it recognises the first letters, and whoever does not learns no more:
 * "Həsənova Sevinc Kamran qızı" is "H••• S••• K••• qızı". Always as many signs: lengths tell names apart.
 */
export function maskedName(name: string): string {
  return name
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => (KIN.has(word) ? word : `${[...word][0] ?? ""}${SHOWN}`))
    .join(" ");
}

/** "Son of", "daughter of": part of every name. */
const KIN = new Set(["oğlu", "qızı"]);
