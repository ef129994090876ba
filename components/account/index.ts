/** SETTINGS on the screen: where one is and was signed in. */
export { PastSignIns, SignIns } from "./sign-ins";
