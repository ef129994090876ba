import type { Hono } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Fin } from "@/lib/kernel/fin";
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { Acr } from "../assurance";
import type { Attempts } from "../attempts";
import type { IconName } from "../pages/icons";
import type { People, Person } from "../people";
import type { Problem, Visit } from "../visit";

/**
 * A WAY TO SIGN IN: one file in this folder and one line in `index.ts`. It says what it is called,
 * how sure it makes one of the person, and its steps: a screen and a check each. Tries, pauses,
 * languages, errors and what happens after the last step are the same for all, and stand elsewhere.
 */
export interface Method {
  /** Its part of the address. */
  code: string;
  name: Texts;
  hint: Texts;
  /** Its name in one or two words, for the list of examples. */
  short: string;
  icon: IconName;
  acr: Acr;
  /** First the method by name, then the words of RFC 8176. */
  amr: readonly [string, ...string[]];
  steps: readonly [Step, ...Step[]];
  /** Pages for another device that takes part, under an address of their own: "/sima". */
  otherDevice?: { at: string; pages: Hono<ServerEnv> };
}

export interface Step {
  /** Its part of the address behind the method's; "" for the first. */
  slug: string;
  heading: Texts;
  /** Fields that are filled in again after a mistake. Never a secret. */
  remembers: readonly string[];
  /** What the test strip prints here: the secret that a real device would hold. */
  strip?(scene: Scene): Content;
  screen(scene: Scene): Content;
  /** Whom an answer is about, so that tries can be counted; null while nobody is named. */
  whom(scene: Scene, typed: Typed): string | null;
  check(scene: Scene, typed: Typed): Answer | Promise<Answer>;
  /** Asked whenever the screen is opened; an answer replaces the screen. */
  arrive?(scene: Scene): Answer | null;
  /** The browser asks again by itself after so many seconds. */
  refreshSeconds?(scene: Scene): number | null;
}

/** Everything a step may know. */
export interface Scene {
  locale: Locale;
  /** The relying party, as people know it. */
  portal: string;
  /** Origins the browser may be sent to when the sign-in is complete. */
  returnTo: readonly string[];
  visit: Visit;
  /** What was wrong with the last answer given on this page. */
  problem: Problem | null;
  people: People;
  /** The example person, if one was chosen and still exists. */
  chosen: Person | null;
  uid: string;
  /** Where this step's form goes. */
  action: string;
  /** The address of this program, for links that another device opens. */
  issuer: string;
  /** True where the person has stopped the page from refreshing itself. */
  still: boolean;
  now: number;
}

export type Answer =
  /** The person has proved who they are. */
  | { then: "signed-in"; fin: Fin }
  | { then: "step"; slug: string; problem?: Problem }
  /** Not well formed: no try is lost. */
  | { then: "mend"; problem: Problem }
  /** A wrong answer: it counts. */
  | { then: "wrong"; field: string; text: Texts; paused?: (minutesLeft: number) => Texts }
  /** The person said no, on the other device or here. */
  | { then: "refused" };

/** What methods are made with. */
export interface Tools {
  people: People;
  attempts: Attempts;
  issuer: string;
}

export type Typed = Readonly<Record<string, string>>;
export type Content = HtmlEscapedString | Promise<HtmlEscapedString> | string | null;

export type ServerEnv = { Variables: { locale: Locale; browser: string; address: string } };
