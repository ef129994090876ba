import Bowser from "bowser";

const UNKNOWN = "?";

/**
 * A browser's header in two words, e.g. "Chrome, Android": enough to recognise one's own device, too
 * little to track it.
 */
export function deviceOf(userAgent: string | null): string {
  if (!userAgent) return UNKNOWN;
  const { browser, os } = Bowser.parse(userAgent.slice(0, 500));
  const words = [browser.name, os.name].filter((name): name is string => Boolean(name));
  return words.length > 0 ? words.join(", ").slice(0, 80) : UNKNOWN;
}
