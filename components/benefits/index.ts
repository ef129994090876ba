/** BENEFITS on the screen: what was granted, and what is paid for it. */
export { Benefit } from "./benefit";
export { FirstPayment } from "./first-payment";
