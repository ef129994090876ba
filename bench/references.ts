import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { v4 as uuid } from "uuid";
import { openLedger } from "@/lib/access/ledger";
import { openDatabase } from "@/lib/db";
import type { Context } from "@/lib/kernel/context";
import { pseudonymKey } from "@/lib/kernel/keys";
import type { Locale } from "@/lib/kernel/texts";
import { printPaper, warmRenderers } from "@/lib/paper";
import { aPaper } from "@/lib/paper/testing";
import { listReferences, orderReference, previewReference } from "@/lib/references";
import { sealPdf } from "@/lib/seal";
import { lifeAt } from "@/sandbox/world";
import { freePort } from "../scripts/run/ports";
import { launch } from "../scripts/start/launch";
import { aCitizen, signIn, type World } from "./people";

/**
 * BENCH: e-references of people who are all different, with everything that belongs to one (entry, what the
 * registers said, rule, sheet, seal with time stamp, row-level security, the file in the database).
 *   1. issued and sealed per second by one process with its renderers, beside sealing alone in the same run;
 *      with the memory of each process on the way
 *   2. through the portal's pages, so many a second whatever is still under way: from the click on "issue" to
 *      the last byte of the PDF, the page that stands between them included
 * PostgreSQL, the time-stamp authority, the portal and the load run on the same cores.
 * Usage: npm run bench -- references [references] [seconds of clicks] [clicks a second]
 */
const ROOT = path.resolve(import.meta.dirname, "..");
const numbered = (place: number, otherwise: number) => Number(process.argv[place] ?? otherwise);
const [total, clickSeconds, rate] = [numbered(2, 1_000), numbered(3, 20), numbered(4, 10)];
if (![total, clickSeconds, rate].every((one) => Number.isSafeInteger(one) && one >= 1)) {
  throw new RangeError("references, seconds, clicks a second: numbers");
}
const AT_ONCE = 6;
const PEOPLE = 240;
const WARM = 100;
const WINDOWS = 10;
const LANGS: readonly Locale[] = ["az", "en", "ru"];

const ports = { portal: await freePort(), login: await freePort(), world: await freePort() };
Object.assign(process.env, {
  PORTAL_PORT: String(ports.portal),
  ASAN_LOGIN_PORT: String(ports.login),
  SANDBOX_PORT: String(ports.world),
  PORTAL_DATA_DIR: path.join(ROOT, ".data/bench"),
  PORTAL_CLOCK: "system",
});
const running = await launch({
  root: ROOT,
  env: process.env,
  dev: false,
  signal: new AbortController().signal,
  report: (line) => console.log(line),
  warn: (program, line) => console.error(`[${program}] ${line}`),
});
const db = openDatabase(running.database.appUrl, { connections: AT_ONCE });
const world: World = { db, ledger: openLedger(pseudonymKey()) };

/** Somebody, and what can be issued to them. */
interface Holder {
  ctx: Context;
  kinds: { code: string; variant: string; include: string[] }[];
}

const SIGNS: Record<string, string> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };

const percentile = (took: readonly number[], part: number) =>
  [...took].sort((a, b) => a - b)[Math.floor(took.length * part)]?.toFixed(0) ?? "-";
const perSecond = (count: number, startedAt: number) =>
  count / ((performance.now() - startedAt) / 1_000);

/** So many at once, until `count` are done. @returns milliseconds each took */
async function inLanes(count: number, work: (index: number) => Promise<unknown>) {
  const took: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const startedAt = performance.now();
      await work(next++);
      took.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return took;
}

async function aHolder(index: number): Promise<Holder | null> {
  const ctx = await aCitizen(world, lifeAt(index));
  const { kinds } = await listReferences(ctx, { locale: "az" });
  const possible: Holder["kinds"] = [];
  for (const { code, variants } of kinds) {
    const [variant] = variants;
    if (!variant) continue;
    const order = { kind: code, variant: variant.code, include: variant.include };
    const { outcome } = await previewReference(ctx, { ...order, lang: "az", locale: "az" });
    if (outcome === "ready")
      possible.push({ code, variant: order.variant, include: order.include });
  }
  return possible.length > 0 ? { ctx, kinds: possible } : null;
}

const cookies = new Map<Holder, string>();
const issuedOf = new Map<string, number>();
async function issue(holders: readonly Holder[], index: number): Promise<void> {
  const holder = holders[index % holders.length];
  const kind = holder?.kinds[Math.floor(index / holders.length) % holder.kinds.length];
  if (!holder || !kind) throw new Error("nobody to issue anything to");
  const view = await orderReference(holder.ctx, {
    kind: kind.code,
    variant: kind.variant,
    include: kind.include,
    lang: LANGS[index % LANGS.length] ?? "az",
    locale: "az",
    orderId: uuid(),
  });
  if (view.outcome !== "issued") throw new Error(JSON.stringify(view));
  issuedOf.set(kind.code, (issuedOf.get(kind.code) ?? 0) + 1);
}

/** Of this process and the renderers it has, in MB. */
function memory(): { own: number; renderers: number } {
  const field = (pid: string | number, name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  const children = readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && field(pid, "PPid") === process.pid && isRenderer(pid);
    } catch {
      return false; // it ended meanwhile
    }
  });
  const mb = (pid: string | number) => Math.round(field(pid, "VmRSS") / 1_024);
  return {
    own: mb(process.pid),
    renderers: children.reduce((sum, pid) => sum + mb(pid), 0),
  };
}

const isRenderer = (pid: string) =>
  readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("paper/renderer");

try {
  const holders: Holder[] = [];
  for (let index = 0; holders.length < PEOPLE; index++) {
    const holder = await aHolder(index);
    if (holder) holders.push(holder);
  }
  await warmRenderers();
  await inLanes(WARM, (index) => issue(holders, index));
  issuedOf.clear();

  const papers = await Promise.all([1, 2, 3, 4].map((seed) => printPaper(aPaper("az", seed))));
  const words = {
    name: "Nümunə",
    reason: "Arayış",
    location: "Bakı",
    alternative: "Elektron möhür",
  };
  const sealOne = (index: number) =>
    sealPdf(papers[index % papers.length] ?? new Uint8Array(), {
      institution: "labour",
      words,
      at: new Date(),
    });
  await inLanes(WARM, sealOne);
  const sealing = performance.now();
  await inLanes(500, sealOne);
  const sealed = perSecond(500, sealing);

  const cores = cpus().length;
  console.log(`\n1. Issued and sealed, ${AT_ONCE} at once, ${PEOPLE} people, ${cores} cores`);
  console.log("   references   per second   p50 ms   p95 ms   this process MB   renderers MB");
  let seconds = 0;
  for (let window = 0; window < WINDOWS; window++) {
    const [from, to] = [window, window + 1].map((part) => Math.round((total * part) / WINDOWS)) as [
      number,
      number,
    ];
    const since = performance.now();
    const took = await inLanes(to - from, (index) => issue(holders, WARM + from + index));
    seconds += (performance.now() - since) / 1_000;
    const { own, renderers } = memory();
    console.log(
      `   ${String(to).padEnd(10)} ${perSecond(to - from, since)
        .toFixed(0)
        .padStart(12)} ` +
        `${percentile(took, 0.5).padStart(8)} ${percentile(took, 0.95).padStart(8)} ` +
        `${String(own).padStart(17)} ${String(renderers).padStart(14)}`,
    );
  }
  const issued = total / seconds;
  console.log(`   all          ${issued.toFixed(0).padStart(10)} a second (to reach: 100)`);
  console.log(
    `   per core     ${(issued / cores).toFixed(0).padStart(10)} a second\n` +
      `   floor: sealing alone, with its time stamp, ${sealed.toFixed(0)} a second; ratio ${(issued / sealed).toFixed(2)}`,
  );
  console.log(`   of them ${[...issuedOf].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);

  const took = await clicks(holders);
  console.log(
    `\n2. From the click to the last byte, through the portal, ${rate} a second for ${clickSeconds} s\n` +
      `   p50 ${percentile(took, 0.5)} ms   p95 ${percentile(took, 0.95)} ms (to reach: 150)   ` +
      `p99 ${percentile(took, 0.99)} ms   of ${took.length}`,
  );
} finally {
  await db.close();
  await running.stop();
}

/** Each click at its time, whatever became of those before it. @returns milliseconds each took */
async function clicks(holders: readonly Holder[]): Promise<number[]> {
  const prepared: (() => Promise<number>)[] = [];
  const all = clickSeconds * rate + rate;
  for (let index = 0; index < all; index++) {
    const holder = holders[index % holders.length];
    const kind = holder?.kinds[0];
    if (!holder || !kind) throw new Error("nobody to click");
    prepared.push(await toTheButton(await cookieOf(holder), kind.code));
  }
  // The first second warms the pages.
  const took: Promise<number>[] = [];
  const startedAt = performance.now();
  for (const [index, click] of prepared.entries()) {
    const due = startedAt + (index * 1_000) / rate;
    await new Promise((then) => setTimeout(then, Math.max(0, due - performance.now())));
    took.push(click());
  }
  return (await Promise.all(took)).slice(rate);
}

async function cookieOf(holder: Holder): Promise<string> {
  const cookie = cookies.get(holder) ?? (await signIn(holder.ctx));
  cookies.set(holder, cookie);
  return cookie;
}

/** Looks at the sheet of a kind, as a browser without scripts; what it returns is the click that issues it. */
async function toTheButton(cookie: string, kind: string): Promise<() => Promise<number>> {
  const { portalUrl } = running.settings;
  const page = `${portalUrl}/az/references/order/${kind}`;
  const ask = (url: string, body?: FormData) =>
    fetch(url, {
      headers: { cookie, origin: portalUrl },
      redirect: "manual",
      ...(body && { method: "POST", body }),
    });
  const filled = fieldsOf(await text(await ask(page)));
  filled.set("step", "show");
  const sheet = fieldsOf(await text(await ask(page, filled)));
  sheet.set("step", "issue");
  return async () => {
    const clickedAt = performance.now();
    const answer = await ask(page, sheet);
    const next = answer.headers.get("location");
    if (answer.status !== 303 || !next) throw new Error(`issuing answered ${answer.status}`);
    const issued = new URL(next, portalUrl);
    await text(await ask(issued.href));
    const file = await ask(`${portalUrl}${issued.pathname}/pdf`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (file.status !== 200 || bytes.length < 10_000) throw new Error(`a file of ${bytes.length}`);
    return performance.now() - clickedAt;
  };
}

async function text(answer: Response): Promise<string> {
  if (answer.status !== 200) throw new Error(`${answer.url} answered ${answer.status}`);
  return answer.text();
}

/** What the form of the page with the button would send, as far as it is hidden or chosen. */
function fieldsOf(html: string): FormData {
  const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*name="step"[\s\S]*?<\/form>/.exec(html)?.[0];
  if (!form) throw new Error("no form to order with");
  const fields = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const value = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1]);
    const type = value("type");
    if ((type === "radio" || type === "checkbox") && !/ checked/.test(input)) continue;
    fields.append(value("name"), value("value"));
  }
  return fields;
}

function unescaped(text = ""): string {
  return text.replace(/&([a-z]+|#x27);/g, (whole, name: string) => SIGNS[name] ?? whole);
}
