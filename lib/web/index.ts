export { isSameOrigin } from "./origin";
export { type Portal, portal } from "./portal";
export { httpProblem, problem, problemOr } from "./problem";
export {
  anybodyContext,
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
