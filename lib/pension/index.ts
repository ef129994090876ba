export { pensionFactsOf } from "./facts-of";
export { PENSION_CATEGORIES, PensionView, viewPension } from "./operations";
