import { X509Certificate } from "node:crypto";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { Settings } from "@/lib/kernel/settings";
import { SEALING, type SealingInstitution } from "@/lib/seal/institutions";
import { Refusal } from "../run/refusal";
import type { CertificateOrder, Party } from "./certificates";
import { privateFolder, readIfThere, writeJson, writePrivate } from "./files";

/**
 * THE KEYS OF SEALS. In a demonstration a stand-in of the state's certification centre lives in the sandbox's
 * folder: a root, an authority below it that issues, and a time-stamp unit. What it issued to the portal lies in the
 * folder of seal keys (`lib/seal/keys.ts` says how).
 */

type Place = Pick<Settings, "portalDataDir" | "sealKeysDir">;

const authorityFolder = ({ portalDataDir }: Place) =>
  path.join(portalDataDir, "sandbox/certification-centre");

const DAY_MS = 86_400_000;
/** The clock of the sandbox world can be turned back and forth: within these days, seals hold. */
const WORLD_BEGAN = new Date("2020-01-01T00:00:00Z");
const CENTRE_ENDS = new Date("2049-12-31T00:00:00Z");
/** Longer than a real one, because the lives of the sandbox world are written to the end of 2035. */
const SEAL_YEARS = 10;
const inYears = (years: number) => new Date(Date.now() + years * 365 * DAY_MS);

const CENTRE = "Sınaq Sertifikat Xidmətləri Mərkəzi (uydurma)";
const named = (name: string): CertificateOrder["subject"] => [
  { C: ["AZ"] },
  { O: [CENTRE] },
  { CN: [name] },
];

/** Numbers of legal persons, invented: they are not of that form. */
const ORGANISATION: Readonly<Record<SealingInstitution, string>> = {
  labour: "NTRAZ-TST0000001",
  dsmf: "NTRAZ-TST0000002",
  dtsera: "NTRAZ-TST0000003",
};

/** Makes what is missing of the centre, the seals and the key of QR codes; changes nothing that is there. */
export async function makeSealKeys(place: Place): Promise<void> {
  privateFolder(place.sealKeysDir);
  const centre = await openCentre(place);
  const roots = path.join(place.sealKeysDir, "roots.pem");
  if (readIfThere(roots) === null) writePrivate(roots, centre.root.certificate);
  for (const institution of SEALING) {
    if (readIfThere(keyFile(place, institution)) === null) {
      await renewSeal(place, institution, centre.issuing);
    }
  }
  if (readIfThere(path.join(place.sealKeysDir, "qr.json")) === null) await renewQrKey(place);
}

/**
 * Gives an institution a new key and a new certificate. Former certificates stay, so that what they sealed is
 * still known as ours; the former key is gone.
 * @returns serial number of the new certificate
 * @throws Refusal where there is no centre to ask: in production the institution's own
 */
export async function rotateSeal(place: Place, institution: SealingInstitution): Promise<string> {
  const issuing = readParty(place, "issuing");
  if (!issuing) {
    throw new Refusal(
      `There is no certification centre in ${authorityFolder(place)}. With a real one: put the new certificate, ` +
        `followed by its issuers, into ${place.sealKeysDir} as ${institution}-<name>.pem, then replace ` +
        `${institution}.key by renaming. Leave former certificates where they are.`,
    );
  }
  return renewSeal(place, institution, issuing);
}

/** Gives the QR codes a new key; the public half of the former stays. @returns its name */
export async function renewQrKey({ sealKeysDir }: Place): Promise<string> {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const { kty, crv, x, y, d } = await exportJWK(pair.privateKey);
  const bare = { kty, crv, x, y };
  // Short, because every code carries it; as many keys as ten a year for a century do not meet.
  const kid = (await calculateJwkThumbprint(bare)).slice(0, 8);
  const known = { ...bare, kid, alg: "ES256", use: "sig" };
  // In this order: a signature by a key that nobody knows yet would be worse than a key nobody uses yet.
  writeJson(path.join(sealKeysDir, `qr-${kid}.json`), known);
  writeJson(path.join(sealKeysDir, "qr.json"), { ...known, d });
  return kid;
}

async function renewSeal(
  place: Place,
  institution: SealingInstitution,
  issuing: Party,
): Promise<string> {
  const { name } = INSTITUTIONS[institution];
  const seal = await certify(
    {
      subject: [
        { C: ["AZ"] },
        { O: [name.az] },
        { "2.5.4.97": [ORGANISATION[institution]] }, // organizationIdentifier
        { CN: [name.az] },
      ],
      from: WORLD_BEGAN,
      until: inYears(SEAL_YEARS),
      use: "seal",
    },
    issuing,
  );
  const serial = new X509Certificate(seal.certificate).serialNumber.toLowerCase();
  const file = path.join(place.sealKeysDir, `${institution}-${serial}.pem`);
  // First what the key is known by, then the key.
  writePrivate(file, `${seal.certificate}${issuing.certificate}`);
  writePrivate(keyFile(place, institution), seal.key);
  return serial;
}

const keyFile = ({ sealKeysDir }: Place, institution: SealingInstitution) =>
  path.join(sealKeysDir, `${institution}.key`);

async function openCentre(place: Place): Promise<{ root: Party; issuing: Party }> {
  mkdirSync(path.dirname(authorityFolder(place)), { recursive: true });
  privateFolder(authorityFolder(place));
  const lasting = { from: WORLD_BEGAN, until: CENTRE_ENDS };
  const root = await party(place, "root", {
    ...lasting,
    subject: named("Sınaq kök mərkəzi"),
    use: { authority: 1 },
  });
  const issuing = await party(
    place,
    "issuing",
    { ...lasting, subject: named("Sınaq elektron möhür mərkəzi"), use: { authority: 0 } },
    root,
  );
  const unit: CertificateOrder = {
    subject: named("Sınaq zaman möhürü xidməti 1"),
    from: WORLD_BEGAN,
    until: CENTRE_ENDS,
    use: "time-stamp",
  };
  await party(place, "time-stamp", unit, issuing);
  return { root, issuing };
}

/** One of the centre's, made when it is missing. */
async function party(
  place: Place,
  name: string,
  order: CertificateOrder,
  issuer?: Party,
): Promise<Party> {
  const known = readParty(place, name);
  if (known) return known;
  const made = await certify(order, issuer);
  const file = (end: string) => path.join(authorityFolder(place), `${name}.${end}`);
  writePrivate(file("key"), made.key);
  writePrivate(file("pem"), made.certificate);
  return made;
}

function readParty(place: Place, name: string): Party | null {
  const [certificate, key] = ["pem", "key"].map((end) =>
    readIfThere(path.join(authorityFolder(place), `${name}.${end}`)),
  );
  return certificate && key ? { certificate, key } : null;
}

/** Loaded when something has to be made: an ordinary start does not. */
async function certify(order: CertificateOrder, issuer?: Party): Promise<Party> {
  return (await import("./certificates")).certify(order, issuer);
}
