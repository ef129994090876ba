import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCategory } from "@/lib/access/categories";
import { isInstitution } from "@/lib/access/institutions";
import { LOCALES, type Texts } from "@/lib/kernel/texts";
import { LIVES, type Life, lifeAt, MOST_PEOPLE, WORLD_DAY } from "@/sandbox/world";
import type { Register } from "../register";
import { findRegister, REGISTERS } from ".";
import { FIXTURES } from "./fixtures";
import { type FactKey, KEYS } from "./keys";
import { hear } from "./testing";

// Frozen: codes and categories stand in the ledger, addresses are agreed with the institutions.
const AGREED = [
  "population din GOV/DIN/IAMAS/PERSON/v1 identity household contact documents",
  "civil-status justice GOV/EN/VVADQ/FAMILY/v1 household identity",
  "employment-contracts labour GOV/EESMN/EMAS/CONTRACTS/v1 employment",
  "insurance-account dsmf GOV/DSMF/FERDI-UCOT/ACCOUNT/v1 pension contact identity",
  "taxpayers tax GOV/DVX/VERGI/TAXPAYER/v1 income",
  "civil-servants examination GOV/DIM/DQR/SERVANT/v1 employment",
  "diplomas education GOV/ETN/DIPLOM/DIPLOMAS/v1 education",
  "health-certificates health-insurance GOV/ITSDA/ARAYIS/FORM86/v1 health",
  "medical-institutions health GOV/SN/POLIKLINIKA/ATTACHMENT/v1 health",
  "disability dtsera GOV/DTSERA/TSERAS/DISABILITY/v1 disability",
  "benefits dsmf GOV/DSMF/MUAVINET/BENEFITS/v1 benefits payments",
  "driving-licences din GOV/DIN/DYP/LICENCE/v1 documents identity",
  "mobile-numbers transport GOV/RINN/MOBIL/NUMBERS/v1 contact",
  "foreigners-documents migration GOV/DMX/XARICI/PERMITS/v1 identity documents",
  "military-service conscription GOV/SHXCDX/HERBI/SERVICE/v1 military",
];

const isSaid = (texts: Texts) => LOCALES.every((locale) => texts[locale].trim() !== "");

function messageOf(register: Register, life: Life): unknown {
  const message = FIXTURES[register.code]?.(life, WORLD_DAY) ?? null;
  return message && JSON.parse(JSON.stringify(message));
}

test("the registers are the agreed ones, at the agreed addresses", () => {
  const declared = REGISTERS.map(({ code, institution, address, parts }) => {
    const { memberClass, memberCode, subsystem, service, version } = address;
    const path = [memberClass, memberCode, subsystem, service, version].join("/");
    return [code, institution, path, ...Object.keys(parts)].join(" ");
  });

  expect(declared).toEqual(AGREED);
  expect(Object.keys(FIXTURES)).toEqual(REGISTERS.map(({ code }) => code));
});

test("a register is found by its code, and nothing by another", () => {
  expect(findRegister("diplomas")?.institution).toBe("education");
  expect(findRegister("toString")).toBeUndefined();
});

test.each(REGISTERS.map((register) => [register.code, register] as const))(
  "%s is declared completely",
  (_, register) => {
    expect(isInstitution(register.institution)).toBe(true);
    expect(isSaid(register.name)).toBe(true);
    expect(Object.keys(register.parts).every(isCategory)).toBe(true);
    expect(register.freshForHours).toBeGreaterThan(0);
    expect(register.timeoutMs).toBeGreaterThan(0);
    expect(register.timeoutMs).toBeLessThanOrEqual(5_000);
    expect(Object.values(register.address).join("/")).toMatch(/^[A-Z0-9/-]+v\d+$/);
  },
);

/** What a life becomes on its way through a register, with everything a page relies on checked. */
function roundTrip(register: Register, life: Life) {
  const message = messageOf(register, life);
  if (message === null) return null;
  const heard = hear(register, message);
  const facts = Object.values(heard.facts).flat();

  for (const { key, label, values } of facts) {
    const base = key.replace(/:.*$/, "");
    expect(Object.hasOwn(KEYS, base), key).toBe(true);
    expect(isSaid(label), `label of ${key}`).toBe(true);
    expect(values.length).toBeGreaterThan(0);
    // Keys stand in addresses of pages: no FIN in them.
    expect(key).not.toContain("TST");
    for (const value of values) {
      if (value.kind === "word") expect(isSaid(value.words), `words of ${key}`).toBe(true);
      if (value.kind === "text") expect(value.text.trim(), `text of ${key}`).not.toBe("");
    }
  }
  const keys = facts.map(({ key }) => key);
  expect(new Set(keys).size, `keys of ${register.code}`).toBe(keys.length);
  return heard;
}

describe.each(REGISTERS.map((register) => [register.code, register] as const))(
  "%s",
  (_, register) => {
    test("tells every named life so that it is understood, and at least one", () => {
      const heard = LIVES.map((life) => roundTrip(register, life)).filter((one) => one !== null);

      expect(heard.length).toBeGreaterThan(0);
    });

    test("tells any generated life so that it is understood", () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: MOST_PEOPLE - 1 }), (index) => {
          roundTrip(register, lifeAt(index));
        }),
        { numRuns: 150 },
      );
    });

    test("says whom a message is about, if the message does", () => {
      for (const life of [...LIVES, ...Array.from({ length: 50 }, (_, index) => lifeAt(index))]) {
        const message = messageOf(register, life);
        if (message === null) continue;
        const said = register.about?.(register.wire.parse(message)) ?? null;
        expect(said, life.fin).toBe(JSON.stringify(message).includes(life.fin) ? life.fin : null);
      }
    });

    test("a message that lacks any of its fields is refused, one that has more is not", () => {
      const [message] = LIVES.map((life) => messageOf(register, life)).filter(
        (one) => one !== null,
      );
      const heard = hear(register, message);
      const paths = fieldsOf(message);

      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) {
        expect(() => hear(register, without(message, path)), `without ${path.join(".")}`).toThrow();
      }
      expect(hear(register, withMore(message))).toEqual(heard);
    });
  },
);

type Path = readonly (string | number)[];

/** Every field of every object in a message, however deep. */
function fieldsOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => fieldsOf(item, [...path, index]));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...path, name],
    ...fieldsOf(inner, [...path, name]),
  ]);
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? without(item, rest) : item));
  }
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.flatMap(([name, inner]) => {
      if (name !== step) return [[name, inner]];
      return rest.length === 0 ? [] : [[name, without(inner, rest)]];
    }),
  );
}

function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withMore(inner)]);
  return { ...Object.fromEntries(entries), yeniSahe: "?" };
}

test("a key of which two registers speak says what makes them agree", () => {
  const speakers = new Map<string, Set<string>>();
  for (const register of REGISTERS) {
    for (const life of LIVES) {
      for (const { key } of Object.values(roundTrip(register, life)?.facts ?? {}).flat()) {
        const base = key.replace(/:.*$/, "");
        speakers.set(base, (speakers.get(base) ?? new Set()).add(register.code));
      }
    }
  }
  const shared = [...speakers].filter(([, codes]) => codes.size > 1).map(([base]) => base);

  expect(shared).toContain("address");
  expect(shared).toContain("wage");
  expect(shared.filter((base) => !("same" in KEYS[base as FactKey]))).toEqual([]);
});
