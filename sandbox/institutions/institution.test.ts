import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { REGISTERS } from "@/lib/registers/catalogue";
import { LIVES, lifeAt, setPeople } from "@/sandbox/world";
import { silent, startTrialWorld, type TrialWorld } from "./testing";

let world: TrialWorld;

beforeAll(async () => {
  world = await startTrialWorld();
});
afterEach(() => world.reset());
afterAll(() => world.close());

const one = async (code: string, fin: string) => (await world.ask(code, [fin])).get(fin);

test("every register answers about every person, and says nothing about a stranger", async () => {
  const fins = [...LIVES.map(({ fin }) => fin), "TST0000"];
  for (const { code } of REGISTERS) {
    const answers = await world.ask(code, fins);
    expect(answers.get("TST0000" as never), code).toEqual({ status: "nothing" });

    const quiet = LIVES.filter(({ quirks }) => quirks.silent.includes(code)).map(({ fin }) => fin);
    for (const fin of quiet) expect(answers.get(fin), code).toEqual(silent("withheld"));

    const others = [...answers].filter(([fin]) => !quiet.includes(fin as never));
    expect(
      others.filter(([, { status }]) => status === "silent"),
      code,
    ).toEqual([]);
    expect(
      others.some(([, { status }]) => status === "available"),
      code,
    ).toBe(true);
  }
});

test("generated persons are told of in bulk, by every register", async () => {
  setPeople(1_000);
  const fins = Array.from({ length: 1_000 }, (_, index) => lifeAt(index).fin);
  for (const { code } of REGISTERS) {
    const answers = [...(await world.ask(code, fins)).values()];
    expect(
      answers.filter(({ status }) => status === "silent"),
      code,
    ).toEqual([]);
  }
  setPeople(0);
  expect(await one("population", fins[0] ?? "")).toEqual({ status: "nothing" });
}, 120_000);

test("who has nothing but a card is known to two registers, of population and of births", async () => {
  const known: string[] = [];
  for (const { code } of REGISTERS) {
    if ((await one(code, "TST1R3X"))?.status === "available") known.push(code);
  }
  expect(known).toEqual(["population", "civil-status"]);
});

test.each([
  ["down", "down"],
  ["malformed", "malformed"],
  ["wrong", "forged"],
  ["forged", "forged"],
])("told to be %s, every register is found to be %s", async (mode, reason) => {
  for (const { code } of REGISTERS) {
    expect((await world.control("PUT", `registers/${code}`, { mode })).status).toBe(200);
    expect(await one(code, "TST4K7Q"), code).toEqual(silent(reason));
    // Even when everybody is asked about, the wrong answer is about somebody else.
    const all = await world.ask(
      code,
      LIVES.map(({ fin }) => fin),
    );
    expect(
      [...all.values()].every(({ status }) => status === "silent"),
      code,
    ).toBe(true);

    await world.control("PUT", `registers/${code}`, { mode: "ok" });
    expect((await one(code, "TST4K7Q"))?.status, code).not.toBe("silent");
  }
});

test("slower than the register's limit: a timeout, and no other register waits", async () => {
  await world.control("PUT", "registers/population", { latencyMs: 1_000 });
  const asked = world.ask("population", ["TST4K7Q"], { timeoutMs: 300 });

  expect(await one("benefits", "TST4K7Q")).toMatchObject({ status: "available" });
  expect((await asked).get("TST4K7Q")).toEqual(silent("timeout"));
});
