import type { z } from "zod";
import { asKnownTo, type Life, type Relative } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const known = asKnownTo("civil-status", life);
  const { marital, diedOn } = known;
  const children = known.children.map(inItsWords);
  const wards = known.wards.map((ward) => ({ ...inItsWords(ward), teyinTarixi: ward.since }));
  const bornHere = known.citizenship === "AZ";
  const actsRecorded = marital.status !== "single" || children.length > 0 || wards.length > 0;
  if (!bornHere && !actsRecorded) return null;

  return Wire.encode({
    cavab: {
      sexs: {
        soyad: known.surname,
        ad: known.givenName,
        ataAdi: known.fatherName,
        cins: known.sex,
      },
      aktlar: {
        dogum: bornHere ? { tarix: known.bornOn, yer: known.birthplace } : null,
        olum: diedOn === null ? null : { tarix: diedOn },
      },
      nikah: {
        veziyyet: marital.status,
        tarix: marital.since,
        heyatYoldasi: marital.spouse,
      },
      valideynler: { ana: known.mother, ata: known.father },
      ovladlar: children,
      qeyyumlugunda: wards,
    },
  });
}

function inItsWords({ fin, name, bornOn, diedOn }: Relative) {
  return { fin, soyadAdAtaAdi: name, dogumTarixi: bornOn, olumTarixi: diedOn ?? null };
}
