import { X509Certificate } from "node:crypto";
import { settings } from "@/lib/kernel/settings";
import { SEALING, type SealingInstitution } from "@/lib/seal/institutions";
import { readKeys } from "@/lib/seal/keys";
import { Refusal, runMain } from "./run/refusal";
import { renewQrKey, rotateSeal } from "./setup/seal-keys";

/**
 * `npm run seal-keys`: which certificates seal, and which did. `npm run seal-keys -- rotate labour|dsmf|dtsera|qr`:
 * a new key and its certificate; what was sealed before stays valid. A portal that runs takes it up by itself.
 */
await runMain(async () => {
  const [command, whose, ...more] = process.argv.slice(2);
  const place = settings();
  if (command === undefined) return list(place.sealKeysDir);
  if (command !== "rotate" || !isWhose(whose) || more.length > 0) {
    throw new Refusal(
      `Say nothing for a list, or rotate with one of ${[...SEALING, "qr"].join(", ")}.`,
    );
  }
  // What is not in order is not made worse.
  readKeys(place.sealKeysDir);
  const name = whose === "qr" ? await renewQrKey(place) : await rotateSeal(place, whose);
  process.stdout.write(`${whose}: the new one is ${name}.\n`);
});

function isWhose(whose: string | undefined): whose is SealingInstitution | "qr" {
  return [...SEALING, "qr"].some((each) => each === whose);
}

function list(folder: string): void {
  const { certificates, present, qr } = readKeys(folder);
  for (const certificate of certificates.values()) {
    const { institution, serial, bytes } = certificate;
    const { validTo } = new X509Certificate(bytes);
    const use = present.get(institution) === certificate ? "seals" : "sealed";
    process.stdout.write(`${institution.padEnd(8)}${use.padEnd(8)}${serial}  until ${validTo}\n`);
  }
  for (const { kid } of qr.published) {
    process.stdout.write(
      `${"qr".padEnd(8)}${(kid === qr.kid ? "signs" : "signed").padEnd(8)}${kid}\n`,
    );
  }
}
