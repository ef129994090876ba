import type pg from "pg";
import { handOver } from "./binding";
import type { Prisma, PrismaClient } from "./generated/client";

/** A transaction may not stay open longer than this, whatever it waits for. */
export const TRANSACTION_TIMEOUT_MS = 10_000;

/**
 * Prisma's models inside a transaction that is already open on `connection`. Prisma joins it when the
 * first model is used: a statement written by hand, which the hot reads are, costs nothing of Prisma.
 * @param refuseIfOver throws once the transaction is over: its connection is somebody else's from then on
 */
export function modelsOn(
  prisma: PrismaClient,
  connection: pg.PoolClient,
  refuseIfOver: () => void,
) {
  let joined: Promise<Prisma.TransactionClient> | null = null;
  let over: Promise<unknown> = Promise.resolve();
  let leave: () => void = () => undefined;

  function join(): Promise<Prisma.TransactionClient> {
    joined ??= handOver(
      connection,
      () =>
        new Promise((resolve, reject) => {
          refuseIfOver(); // it may have waited for its turn
          over = prisma.$transaction(
            (transaction) =>
              new Promise<void>((done) => {
                leave = done;
                resolve(transaction);
              }),
            { timeout: TRANSACTION_TIMEOUT_MS, maxWait: 5_000 },
          );
          over.catch(reject);
        }),
    );
    return joined;
  }

  return {
    /** The model of this name, e.g. `accessEntry`, as Prisma's transaction client has it. */
    model(name: string): object {
      return new Proxy(
        {},
        {
          get:
            (_, method) =>
            async (...given: unknown[]) => {
              refuseIfOver();
              const transaction = (await join()) as unknown as Record<
                string,
                Record<string | symbol, (...args: unknown[]) => Promise<unknown>>
              >;
              refuseIfOver();
              return transaction[name]?.[method]?.(...given);
            },
        },
      );
    },
    /** Prisma leaves the transaction, which goes on or ends without it. */
    close(): Promise<unknown> | undefined {
      return joined
        ?.catch(() => undefined) // whoever failed to join has been told
        .then(() => {
          leave();
          return over;
        });
    },
  };
}
