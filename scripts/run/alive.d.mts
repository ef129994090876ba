export function startedAt(pid: number): string | null;
export function processName(pid: number): string;
export function isRunning(name: string): boolean;
