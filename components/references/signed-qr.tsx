"use client";

import type { JSONWebKeySet } from "jose";
import { useEffect, useState } from "react";
import type { ToldCheck } from "./check-state";

export interface QrWords {
  title: string;
  wait: string;
  right: string;
  rightMore: string;
  /** With places for number and day. */
  rightAlone: string;
  differs: string;
  /** With a place for what differs. */
  differsMore: string;
  forged: string;
  forgedMore: string;
  cannot: string;
  cannotMore: string;
  fields: Record<Field, string>;
}

const FIELDS = ["number", "kind", "day", "digest"] as const;
type Field = (typeof FIELDS)[number];

/** As the payload calls them: a QR code has room for few signs. */
const CLAIM = { number: "n", kind: "k", day: "d", digest: "h" } as const;

type Verdict =
  | { is: "waiting" | "right" | "forged" | "cannot" }
  | { is: "alone"; claims: Record<string, unknown> }
  | { is: "differs"; fields: readonly Field[] };

/** What a scanned payload is verified with and compared to. */
export interface Signed {
  keys: JSONWebKeySet;
  compared: ToldCheck["compared"];
  words: QrWords;
}

export interface ToldSignature {
  kind: "info" | "settled" | "refused";
  title: string;
  text: string;
}

/**
 * WHAT THE QR CODE SAYS OF ITSELF. A code that was scanned brings a signed payload behind the "#" of the
 * address, which browsers send nowhere. It is verified here, with the key the portal publishes, and compared
 * with what the portal says: so a paper whose code was copied from another one is found out. Null: no payload.
 */
export function useSignedQr({ keys, compared, words }: Signed): ToldSignature | null {
  const [verdict, setVerdict] = useState<Verdict | null>(null);

  useEffect(() => {
    const payload = window.location.hash.slice(1);
    if (payload === "") return;
    let isCurrent = true;
    setVerdict({ is: "waiting" });
    verdictOn(payload, keys, compared).then((found) => {
      if (isCurrent) setVerdict(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [keys, compared]);

  return verdict && told(verdict, words);
}

export function SignedNotice({
  signature: { kind, title, text },
  about,
}: {
  signature: ToldSignature;
  /** "The signature in the QR code" */
  about: string;
}) {
  return (
    <section
      className={`notice ${kind}`}
      role={kind === "refused" ? "alert" : "status"}
      aria-labelledby="signed"
    >
      <p className="src">{about}</p>
      <h2 id="signed">{title}</h2>
      {text && <p>{text}</p>}
    </section>
  );
}

async function verdictOn(
  payload: string,
  keys: JSONWebKeySet,
  compared: ToldCheck["compared"],
): Promise<Verdict> {
  // Old browsers, and pages that were not fetched over an encrypted connection, have no cryptography.
  if (!globalThis.crypto?.subtle) return { is: "cannot" };
  try {
    const { verifyCompact } = await import("@/lib/seal/verify-compact");
    const verified = await verifyCompact(payload, keys);
    if (!verified) return { is: "forged" };
    const { claims } = verified;
    if (!compared) return { is: "alone", claims };
    const fields = FIELDS.filter((field) => claims[CLAIM[field]] !== compared[field]);
    return fields.length > 0 ? { is: "differs", fields } : { is: "right" };
  } catch {
    return { is: "cannot" }; // the part of the program that verifies did not arrive
  }
}

function told(verdict: Verdict, words: QrWords): ToldSignature {
  switch (verdict.is) {
    case "waiting":
      return { kind: "info", title: words.wait, text: "" };
    case "right":
      return { kind: "settled", title: words.right, text: words.rightMore };
    case "alone": {
      const { n: number, d: day } = verdict.claims;
      const text = words.rightAlone
        .replace("{number}", String(number))
        .replace("{day}", String(day).split("-").reverse().join("."));
      return { kind: "info", title: words.right, text };
    }
    case "differs": {
      const fields = verdict.fields.map((field) => words.fields[field]).join(", ");
      const text = words.differsMore.replace("{fields}", fields);
      return { kind: "refused", title: words.differs, text };
    }
    case "forged":
      return { kind: "refused", title: words.forged, text: words.forgedMore };
    case "cannot":
      return { kind: "info", title: words.cannot, text: words.cannotMore };
  }
}
