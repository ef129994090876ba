/**
 * THE FRAME of the portal: what stands around every page, for a visitor, a citizen and the desk.
 * The session notice is not among it: it is client code, and whoever imports this door would send it
 * to every visitor. Layouts that need it import `./session-notice` themselves.
 */

export type { Site } from "./bars";
export { Emblem, Lattice } from "./emblem";
export { Frame } from "./frame";
export {
  CitizenHeader,
  CitizenTabs,
  citizenSections,
  DeskHeader,
  PublicHeader,
  type Section,
} from "./header";
export { SignInForm } from "./sign-in-form";
