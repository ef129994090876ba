export { annul, type Entitlement, type Grant, grant, listEntitlements } from "./repository";
