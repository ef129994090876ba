import { parseArgs } from "node:util";
import { fullName, LIVES, lifeAt, MOST_PEOPLE, people, setPeople } from "@/sandbox/world";
import { Refusal, runMain } from "./run/refusal";

/**
 * npm run seed -- --people 100000: how many persons the sandbox world generates besides the named ones.
 * They are not put into the portal's database: like anyone, they are asked about over the bridge when
 * they sign in or are looked up.
 */

const USAGE = `Usage: npm run seed -- --people <0 to ${MOST_PEOPLE}>`;

await runMain(async () => {
  const wanted = wantedPeople(process.argv.slice(2));
  if (wanted === null) {
    console.info(`${inWords(people())}\n${USAGE}`);
    return;
  }
  const now = setPeople(wanted);
  console.info(inWords(now));
  if (now !== wanted) console.info(`Rounded up from ${wanted}, so that no household is cut.`);
  if (now > 0) {
    const [first, last] = [lifeAt(0), lifeAt(now - 1)];
    console.info(
      `From ${first.fin} (${fullName(first)}) to ${last.fin} (${fullName(last)}), always the same.`,
    );
  }
  console.info("A sandbox that is running has noticed: nothing needs to be started again.");
});

/** Null when nothing was asked for. @throws Refusal when it is not a number of persons */
function wantedPeople(args: readonly string[]): number | null {
  let given: string | undefined;
  try {
    given = parseArgs({ args: [...args], options: { people: { type: "string" } } }).values.people;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
  if (given === undefined) return null;
  if (!/^\d{1,7}$/.test(given) || Number(given) > MOST_PEOPLE) {
    throw new Refusal(`--people must be a whole number from 0 to ${MOST_PEOPLE}\n${USAGE}`);
  }
  return Number(given);
}

function inWords(count: number): string {
  const number = new Intl.NumberFormat("en").format(count);
  return `The sandbox world holds ${LIVES.length} named and ${number} generated persons.`;
}
