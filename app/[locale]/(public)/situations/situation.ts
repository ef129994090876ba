import type { IconName } from "@/components/ui";
import type { Qepik } from "@/lib/kernel/money";
import type { Texts } from "@/lib/kernel/texts";
import type { ActCode, Parameter } from "@/lib/law";
import type { PageLink } from "../page-links";

/**
 * LIFE SITUATION: what the state gives when something changes in a life, written for reading. It
 * computes nothing and promises nothing: whether a person is entitled is for the rules of a service.
 */
export interface Situation {
  /** Stands in the address: /az/situations/child */
  code: string;
  icon: IconName;
  /** In the words of the one who lives it: "Uşağım olub" */
  title: Texts;
  /** What is inside, for the tile. */
  summary: Texts;
  lead: Texts;
  gives: readonly Entitlement[];
  /** How to get it today, where that differs from "any DOST centre or 142". */
  today?: Texts;
  /** Pages of the portal that go on from here. */
  links?: readonly PageLink[];
}

export interface Entitlement {
  name: Texts;
  /** For whom and on what conditions, in plain words. */
  what: Texts;
  law: ActCode;
  /** Only amounts that the institution itself has published. */
  amounts?: readonly PublishedAmount[];
  /** Assigned by the state itself when the event is registered: nobody has to apply. */
  proactive?: boolean;
}

export interface PublishedAmount {
  label: Texts;
  /** The value in force on the day of reading stands on the page, with its own first day. */
  parameter: Parameter<Qepik>;
  /** Who published it, e.g. "ƏƏSMN". With the day it stands in the margin. */
  source: string;
}
