import type { Attempts, Pause, Whereabouts } from "./attempts";
import type { Answer } from "./methods/method";
import { join, paused, pausedNetwork, triesLeft } from "./texts";
import type { Problem } from "./visit";

/** What became of one answer, once tries are counted. */
export type Verdict =
  | Exclude<Answer, { then: "wrong" }>
  /** Too many wrong answers: the method starts again when the pause is over. */
  | { then: "paused"; problem: Problem };

/**
 * Lets one answer be checked. While a pause is in force nothing is checked, the right answer
 * included, so that guessing on teaches nothing.
 */
export async function trial(
  attempts: Attempts,
  at: Whereabouts | null,
  check: () => Answer | Promise<Answer>,
): Promise<Verdict> {
  const pause = at && (await attempts.pause(at));
  if (pause) return { then: "paused", problem: { field: null, text: pauseText(pause) } };

  const answer = await check();
  if (answer.then === "signed-in" && at) await attempts.forget(at);
  if (answer.then !== "wrong") return answer;

  // A wrong answer about nobody: there is no one whose tries could be counted.
  if (!at) return { then: "mend", problem: answer };
  const { left } = await attempts.wrong(at);
  if (left > 0) {
    const text = join(answer.text, triesLeft(left));
    return { then: "mend", problem: { field: answer.field, text } };
  }
  const now = await attempts.pause(at);
  const minutesLeft = now?.minutesLeft ?? 1;
  return { then: "paused", problem: { field: null, text: (answer.paused ?? paused)(minutesLeft) } };
}

const pauseText = ({ of, minutesLeft }: Pause) =>
  of === "person" ? paused(minutesLeft) : pausedNetwork(minutesLeft);
