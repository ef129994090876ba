// Plain JavaScript, because programs that start before (or without) the TypeScript loader need it too.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells a process from a later one with the same number: the moment it started. Null when there is
 * no such process, or only what is left of one whose parent has not yet asked for its exit code.
 */
export function startedAt(pid) {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name of the program, in parentheses, may itself hold blanks and parentheses.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return fields[0] === "Z" ? null : (fields[19] ?? null);
    } catch {
      return null; // gone, which is the answer
    }
  }
  try {
    const lines = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [state = "", ...when] = lines.trim().split(/\s+/);
    return state.startsWith("Z") ? null : when.join("-") || null;
  } catch {
    return null;
  }
}

/** A name for a process that no other process will ever have on this machine: `<pid>@<start>`. */
export function processName(pid) {
  return `${pid}@${startedAt(pid)}`;
}

/** Does the process of this name still run? */
export function isRunning(name) {
  const [pid, start] = name.trim().split("@");
  return /^\d+$/.test(pid ?? "") && start !== "null" && startedAt(Number(pid)) === start;
}
