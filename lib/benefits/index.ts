export { listBenefits, PAYMASTER, planPayments, sweepPayments } from "./operations";
export {
  type Entitlement,
  type Grant,
  grant,
  listEntitlements,
  listPayments,
} from "./repository";
export { changeOf } from "./schedule";
export { type BenefitView, type PaymentView } from "./schema";
