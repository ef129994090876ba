export interface Lock {
  release(): void;
}
export interface Held {
  /** Number of the process that has it. */
  heldBy: number;
}
/** Takes the lock, or says who has it. */
export function tryLock(file: string): Promise<Lock | Held>;
/** Takes the lock, waiting for whoever has it. @throws Error after `timeoutMs` */
export function waitForLock(file: string, timeoutMs: number): Promise<Lock>;
