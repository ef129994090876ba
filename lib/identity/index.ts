export { authOptions, NoFinError, PROVIDER, toOwnPage } from "./auth";
export { listSessions, revokeAllSessions, revokeSession } from "./operations";
export { type Discovery, discover, endSessionUrl, pushAuthorization } from "./provider";
export { consume } from "./rate-limit";
export { RATE_LIMITS } from "./rate-limits";
export { recordSecurityEvent, type SecurityEvent } from "./security-events";
export {
  endProviderSession,
  endSession,
  ensurePerson,
  findSession,
  type LiveSession,
  openSession,
  toCitizen,
  toStaff,
} from "./sessions";
