export { isSecure, sessionCookieName } from "./cookies";
export { deviceOf } from "./device";
export { LogoutRefused, readLogoutToken } from "./logout-token";
export { PROVIDER } from "./next-auth";
export { findOffices } from "./offices";
export { listSessions, revokeAllSessions, revokeSession } from "./operations";
export { discover, endSessionUrl, ProviderUnavailable, providerOrigins } from "./provider";
export { consume, giveBack } from "./rate-limit";
export { RATE_LIMITS } from "./rate-limits";
export { SignInRefused } from "./refusal";
export type { SecurityEvent } from "./schema";
export { recordSecurityEvent } from "./security-events";
export {
  endProviderSession,
  endSession,
  ensurePerson,
  findSession,
  findSubject,
  type LiveSession,
  openSession,
  toCitizen,
  toStaff,
} from "./sessions";
export { beginSignIn, completeSignIn } from "./sign-in";
