/** As one reads it: joiners that keep a line together are not seen. */
export function plain(text: string | null): string {
  return (text ?? "").replaceAll("\u2060", "").replaceAll("\u00a0", " ");
}
