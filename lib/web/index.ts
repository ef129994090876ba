export { isSameOrigin } from "./origin";
export { type Portal, portal } from "./portal";
export { problem, problemOr } from "./problem";
export {
  citizenContext,
  currentPath,
  currentSession,
  deskContext,
  deskObserverContext,
  observedSession,
  observerContext,
  requestId,
  requireStaff,
  shown,
  toSignIn,
} from "./request";
export { answerNotFound } from "./status";
