// Plain JavaScript, because programs that start before (or without) the TypeScript loader need it too.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * What tells a process from a later one with the same number: the moment it started. Null when there is
 * no such process, or only what is left of one whose parent has not yet asked for its exit code.
 */
export function startedAt(pid) {
  return look(pid)?.started ?? null;
}

/** Number of the process that started this one; null when it is gone. */
export function parentOf(pid) {
  return look(pid)?.parent ?? null;
}

/** Is this a shell, such as npm puts between itself and a script? */
export function isShell(pid) {
  return /^-?(ba|da|z|a|k)?sh$/.test(look(pid)?.command ?? "");
}

function look(pid) {
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return null; // gone, which is the answer
  }
}

function fromProc(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name of the program, in parentheses, may itself hold blanks and parentheses.
  const [open, close] = [stat.indexOf("("), stat.lastIndexOf(")")];
  const fields = stat.slice(close + 2).split(" ");
  if (fields[0] === "Z") return null;
  return { command: stat.slice(open + 1, close), parent: Number(fields[1]), started: fields[19] };
}

function fromPs(pid) {
  const show = (fields) =>
    execFileSync("ps", ["-o", fields, "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  const [state, parent, ...when] = show("stat=,ppid=,lstart=").split(/\s+/);
  if (state.startsWith("Z")) return null;
  const command = path.basename(show("comm="));
  return { command, parent: Number(parent), started: when.join("-") };
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
