export function startedAt(pid: number): string | null;
export function parentOf(pid: number): number | null;
export function isShell(pid: number): boolean;
export function processName(pid: number): string;
export function isRunning(name: string): boolean;
