import { REGISTER_OFFICES } from "../record-correction/offices";

/** Answers for the ministry, and for whoever has no unit of their own. */
export const DATA_PROTECTION_UNIT = "ministry-data-protection";

/** The unit that answers for an access by an institution. */
export function answeringOffice(institution: string | undefined): string {
  if (institution === "labour") return DATA_PROTECTION_UNIT;
  const own = REGISTER_OFFICES.find((office) => office.institution === institution);
  return own?.code ?? DATA_PROTECTION_UNIT;
}
