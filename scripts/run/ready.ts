/** Tells `npm start` that this program is at work, for one that has no address to be asked at. */
export function sayReady(): void {
  process.send?.("ready");
}
