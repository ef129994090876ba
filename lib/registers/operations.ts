import "server-only";
import { CATEGORY_CODES, type Category } from "@/lib/access/categories";
import type { SubjectId } from "@/lib/kernel/actor";
import { bridgeClientKey, bridgeMemberKeys } from "@/lib/kernel/keys";
import { defineExchange } from "@/lib/kernel/operation";
import { program } from "@/lib/kernel/policy";
import { settings } from "@/lib/kernel/settings";
import { findRegister, REGISTERS } from "./catalogue";
import { isFresh } from "./freshness";
import { type Answer, askRegister } from "./gateway";
import type { Register } from "./register";
import { listAsked, listFins, recordHealth, storeAnswers } from "./repository";
import { RefreshInput, RefreshResult } from "./schema";

/** The program that asks institutions, as the ledger names it. */
export const REGISTRAR = "registers";

/** Registers asked at once: each is another institution, and each has its own time limit. */
const AT_ONCE = 15;

interface Question {
  register: Register;
  persons: { subjectId: SubjectId; fin: string }[];
}

/** Categories that these registers speak of, and the FIN they are asked by. */
export function categoriesOf(registers: readonly Register[]): Category[] {
  const said = new Set(registers.flatMap(({ parts }) => Object.keys(parts)));
  said.add("identity");
  return CATEGORY_CODES.filter((category) => said.has(category));
}

/**
 * Draws persons' data from the registers: one bulk question per register, whatever the number of
 * persons. Announced to each person before a question leaves; stored afterwards. A silent institution
 * is a stored fact, never an error.
 */
export const refreshRecord = defineExchange({
  name: "registers.refresh",
  effect: "change",
  input: RefreshInput,
  output: RefreshResult,
  subject: ({ input }) => [...new Set(input.subjectIds)],
  policy: program(REGISTRAR),
  purpose: "record-refresh",
  categories: ({ registers }) => categoriesOf(chosen(registers)),
  cause: ({ reason, reference }) => ({ kind: reason, reference }),
  async prepare({ input, db, clock }): Promise<Question[]> {
    const persons = await listFins(db);
    const asked = await listAsked(db);
    const now = clock.now();
    const fresh = new Set(
      asked
        .filter((row) => isFresh(row, now))
        .map(({ subjectId, register, category }) => `${subjectId} ${register} ${category}`),
    );
    // One part that is due is reason enough: a register answers with all it has, and all of it is stored,
    // so that what it has nothing of is not asked for again before it is due.
    const isDue = (subjectId: SubjectId, { code, parts }: Register) =>
      Object.keys(parts).some((category) => !fresh.has(`${subjectId} ${code} ${category}`));
    // Named registers are asked whatever is stored: someone wants to know now.
    return chosen(input.registers)
      .map((register) => ({
        register,
        persons: input.registers
          ? persons
          : persons.filter(({ subjectId }) => isDue(subjectId, register)),
      }))
      .filter(({ persons: some }) => some.length > 0);
  },
  async exchange(questions, { requestId, entryId }) {
    return askAll(questions, { messageUser: REGISTRAR, issue: entryId ?? requestId });
  },
  async run({ plan, db, clock }) {
    const now = clock.now();
    const silent = new Map<SubjectId, string[]>();
    for (const { register, answers } of plan) {
      await storeAnswers(db, register, answers, now);
      await recordHealth(db, register, answers, now);
      for (const [subjectId, { status }] of answers) {
        if (status === "silent")
          silent.set(subjectId, [...(silent.get(subjectId) ?? []), register.code]);
      }
    }
    return {
      asked: plan.length,
      silent: [...silent].map(([subjectId, registers]) => ({ subjectId, registers })),
    };
  },
});

function chosen(codes: readonly string[] | undefined): readonly Register[] {
  if (!codes) return REGISTERS;
  return codes.flatMap((code) => findRegister(code) ?? []);
}

/** Asks each register about its persons, several registers at once, none of them twice. */
export async function askAll(
  questions: readonly Question[],
  { messageUser, issue }: { messageUser: string; issue: string },
): Promise<{ register: Register; answers: Map<SubjectId, Answer> }[]> {
  const { bridgeUrl, bridgeClient } = settings();
  const bridge = {
    url: bridgeUrl,
    client: bridgeClient,
    key: bridgeClientKey(),
    members: bridgeMemberKeys(),
  };
  const results: { register: Register; answers: Map<SubjectId, Answer> }[] = [];
  const waiting = [...questions];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { register, persons } = next;
      const answers = await askRegister(register, persons, {
        messageId: crypto.randomUUID(),
        userId: messageUser,
        issue,
        purpose: "record-refresh",
        bridge,
      });
      results.push({ register, answers });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
