export { isSameOrigin } from "./origin";
export { type Portal, portal } from "./portal";
export { httpProblem, problem, problemOr } from "./problem";
export {
  answerNotFound,
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
  takeInHand,
  toSignIn,
} from "./request";
