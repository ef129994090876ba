import { spawnSync } from "node:child_process";
import { chownSync, existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../run/refusal";

/**
 * PostgreSQL refuses to run as root. Under root it runs as an unprivileged user; where the project lies in
 * a folder that user may not enter (root's own home), as root whom the kernel shows to it under another
 * number, without any of root's powers.
 */
export interface RunAs {
  uid?: number;
  gid?: number;
  /** Programs and arguments to put before the command. */
  prefix: readonly string[];
  /** Whom the files of the database must belong to. */
  owner: { uid: number; gid: number };
}

/**
 * How to run PostgreSQL with these programs on this data folder.
 * @throws Refusal when root has no way, or an ordinary user finds the data of another
 */
export function runAs(program: string, dataFolder: string): RunAs {
  const [uid, gid] = [process.getuid?.() ?? -1, process.getgid?.() ?? -1];
  const dataOwner = existsSync(dataFolder) ? statSync(dataFolder) : null;
  if (uid !== 0) {
    if (dataOwner && dataOwner.uid !== uid) {
      throw new Refusal(
        `The database in ${dataFolder} belongs to another user (number ${dataOwner.uid}): ` +
          "start as that user, or name another folder with PORTAL_DATA_DIR.",
      );
    }
    return { prefix: [], owner: { uid, gid } };
  }

  const user = dataOwner && dataOwner.uid !== 0 ? dataOwner : nobody();
  const owner = { uid: user.uid, gid: user.gid };
  if (mayRead(owner, program) && mayEnter(owner, path.dirname(dataFolder))) {
    return { ...owner, prefix: [], owner };
  }
  const mapped = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"];
  if (works([...mapped, program, "--version"])) {
    return { prefix: mapped, owner: { uid: 0, gid: 0 } };
  }
  // In a container without user namespaces: an unprivileged user who may pass any folder's door.
  const past = [
    ...["setpriv", `--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"],
    ...["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--"],
  ];
  if (works([...past, program, "--version"])) return { prefix: past, owner };

  throw new Refusal(
    `PostgreSQL does not run as root, and no other user may enter ${path.dirname(dataFolder)}. ` +
      "Move the project out of this home folder, start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Gives a folder and all in it to the user PostgreSQL will run as. Only root needs to, and can. */
export function giveTo(owner: RunAs["owner"], folder: string): void {
  const { uid, gid } = lstatSync(folder);
  if (uid === owner.uid && gid === owner.gid) return;
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const entry of entries) chownSync(path.join(folder, entry), owner.uid, owner.gid);
  chownSync(folder, owner.uid, owner.gid); // last: a chown that was interrupted is done again
}

function nobody(): { uid: number; gid: number } {
  const ask = (flag: string) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout?.trim() || Number.NaN);
  const [uid, gid] = [ask("-u"), ask("-g")];
  return Number.isInteger(uid) && Number.isInteger(gid)
    ? { uid, gid }
    : { uid: 65_534, gid: 65_534 };
}

function works([command = "", ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { cwd: "/", stdio: "ignore" }).status === 0;
}

type User = RunAs["owner"];

function mayRead(user: User, file: string): boolean {
  const real = realpathSync(file);
  return allows(user, real, 0o5) && mayEnter(user, path.dirname(real));
}

function mayEnter(user: User, folder: string): boolean {
  // A folder that is still to be made will be open to all; the nearest that exists decides.
  if (!existsSync(folder)) return mayEnter(user, path.dirname(folder));
  const real = realpathSync(folder);
  return allows(user, real, 0o1) && (real === "/" || mayEnter(user, path.dirname(real)));
}

/** Do the file's permission bits grant this user all of `bits` (4 read, 2 write, 1 pass)? */
function allows(user: User, file: string, bits: number): boolean {
  const { mode, uid, gid } = statSync(file);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
