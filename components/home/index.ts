/** HOME on the screen: what waits, what one receives, who looked, what is known. */
export { Links, Registers } from "./aside";
export { Looked } from "./looked";
export { Receives } from "./receives";
export { Waits } from "./waits";
