import type { Category } from "@/lib/access/categories";
import type { IsoDate } from "@/lib/kernel/date";
import type { Snapshot } from "@/lib/registers";
import { REGISTERS } from "@/lib/registers/catalogue";
import { FIXTURES } from "@/lib/registers/catalogue/fixtures";
import { LIVES, type Life, WORLD_DAY } from "@/sandbox/world";

/** For tests and benchmarks: an invented person by FIN, as the world stands in the design's pictures. */
export function lifeOf(fin: string): Life {
  const life = LIVES.find((one) => one.fin === fin);
  if (!life) throw new Error(`nobody is called ${fin}`);
  return life;
}

/**
 * What would be stored had every register been asked about this life at `heardAt`: told by the
 * institution, read by the register, through JSON as it goes into a snapshot and back.
 */
export function snapshotsOf(
  life: Life,
  heardAt: Date,
  day: IsoDate = WORLD_DAY,
  subjectId = "00000000-0000-7000-8000-000000000000",
): Snapshot[] {
  return REGISTERS.flatMap((register) => {
    const message = FIXTURES[register.code]?.(life, day) ?? null;
    const records: Partial<Record<Category, unknown>> = message
      ? register.read(register.wire.parse(JSON.parse(JSON.stringify(message))))
      : {};
    return (Object.keys(register.parts) as Category[]).map((category): Snapshot => {
      const record = register.parts[category]?.record;
      const said = records[category];
      const isKnown = said !== undefined && record !== undefined;
      return {
        subjectId,
        register: register.code,
        category,
        status: isKnown ? "available" : "nothing",
        record: isKnown ? JSON.parse(JSON.stringify(record.parse(said))) : null,
        answeredAt: heardAt,
        askedAt: heardAt,
        silentSince: null,
      };
    });
  });
}
