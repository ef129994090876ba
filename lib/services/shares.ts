import { PASSPORTS } from "./catalogue";
import type { Mode, Passport } from "./passport";

/** Modes in which the state begins, without being asked. */
const PROACTIVE: readonly Mode[] = ["assign", "assign-with-window", "offer"];

/** How much of what is offered can be done on the portal, and how much comes without asking. */
export interface Shares {
  services: number;
  digital: number;
  proactive: number;
}

/** Counted from the passports: nobody writes these figures by hand. */
export function sharesOf(passports: readonly Passport[] = PASSPORTS): Shares {
  return {
    services: passports.length,
    digital: passports.filter(({ channels }) => channels.includes("portal")).length,
    proactive: passports.filter(({ mode }) => PROACTIVE.includes(mode)).length,
  };
}
