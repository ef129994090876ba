import type { Client } from "pg";
import { expect, inject, test } from "vitest";
import { REGISTERS } from "@/lib/registers/catalogue";
import { registerOfficeOf } from "@/lib/services/catalogue/record-correction/offices";
import { prepareDatabase } from "./prepare";
import { withClient } from "./server";

const ownerUrl = inject("TEST_OWNER_URL");
const run = (sql: string) =>
  withClient(ownerUrl, async (client: Client) => (await client.query(sql)).rows);

test("every register but the fund's has its institution's unit, and a new name is not undone", async () => {
  await run("UPDATE office SET name_en = 'Renamed' WHERE code = 'din-registers'");
  await prepareDatabase(ownerUrl, { portalMode: "production" });

  const offices = await run("SELECT code, institution, name_en FROM office");
  const own = REGISTERS.filter(({ institution }) => institution !== "dsmf");
  for (const { institution } of own) {
    const code = registerOfficeOf(institution);
    expect(offices).toContainEqual(expect.objectContaining({ code, institution }));
  }
  expect(offices).toContainEqual(expect.objectContaining({ name_en: "Renamed" }));
  await run("UPDATE office SET name_en = 'Registers unit (DİN)' WHERE code = 'din-registers'");
});
