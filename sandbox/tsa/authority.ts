import { createPrivateKey, randomBytes, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Hono } from "hono";
import { type Holder, OID, signContent } from "@/lib/seal/cms";
import { der, integer, oid, sequence, TAG, time } from "@/lib/seal/der";
import { Problem } from "@/sandbox/institutions/problem";
import { worldClock } from "@/sandbox/world";
import { FAILURE, type Failure, QueryRefused, readQuery } from "./query";

/**
 * THE TIME-STAMP AUTHORITY, as a certification centre runs one: RFC 3161 over HTTP (3.4). Its time is that of the
 * sandbox world, to the second.
 */

const QUERY = "application/timestamp-query";
const REPLY = "application/timestamp-reply";

/** A query has about 60 bytes. */
const MOST_QUERY_BYTES = 4_096;

/** Invented, as everything here. */
const POLICY = "1.3.6.1.4.1.99999.1.1";

const STATUS = { granted: 0, rejection: 2 } as const;

export interface TimeStampUnit {
  holder: Holder;
  /** Tells how it behaves now: `down` answers 503. */
  mode(): "ok" | "down";
}

/** What the certification centre gave the unit. @throws Error when a file is missing or holds something else */
export function readUnit(centreFolder: string): Holder {
  const text = (name: string) => readFileSync(path.join(centreFolder, name), "utf8");
  return {
    key: createPrivateKey(text("time-stamp.key")),
    certificate: new X509Certificate(text("time-stamp.pem")).raw,
    chain: [new X509Certificate(text("issuing.pem")).raw],
  };
}

export function timeStampRoutes({ holder, mode }: TimeStampUnit): Hono {
  return new Hono().post("/", async (c) => {
    if (mode() === "down") {
      throw new Problem(503, "Unavailable", "The time-stamp authority was told to be down");
    }
    if (c.req.header("content-type") !== QUERY) {
      throw new Problem(415, "Unsupported media type", `A query is ${QUERY}`);
    }
    const body = Buffer.from(await c.req.arrayBuffer());
    if (body.length > MOST_QUERY_BYTES) {
      throw new Problem(413, "Too large", `A query may have ${MOST_QUERY_BYTES} bytes`);
    }
    return c.body(new Uint8Array(reply(body, holder)), 200, { "content-type": REPLY });
  });
}

/** TimeStampResp to a TimeStampReq. A refusal is an answer too (2.4.2). */
function reply(body: Buffer, holder: Holder): Buffer {
  try {
    const { imprint, nonce, withCertificates } = readQuery(body, POLICY);
    const info = sequence(
      integer(1),
      oid(POLICY),
      imprint,
      integer(randomBytes(8).readBigUInt64BE()),
      time(worldClock().now),
      sequence(integer(1)), // right to the second
      ...(nonce ? [nonce] : []),
    );
    const token = signContent(holder, { type: OID.timeStampInfo, bytes: info, withCertificates });
    return sequence(sequence(integer(STATUS.granted)), token);
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error;
    return sequence(
      sequence(
        integer(STATUS.rejection),
        sequence(der(TAG.utf8, Buffer.from(error.message))),
        failureBits(error.failure),
      ),
    );
  }
}

/** A named bit list: no zeros at its end (X.690, 11.2.2). */
function failureBits(failure: Failure): Buffer {
  const bit = FAILURE[failure];
  const bytes = Buffer.alloc(Math.floor(bit / 8) + 1);
  bytes[bytes.length - 1] = 0x80 >> (bit % 8);
  return der(TAG.bitString, Buffer.from([7 - (bit % 8)]), bytes);
}
