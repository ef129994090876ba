import { beforeAll, describe, expect, test, vi } from "vitest";

const said = (az: string, en: string, ru: string) => ({ az, en, ru });

vi.mock("./catalogue", async () => {
  const { testAllowance } = await import("./testing/passports");
  const of = (code: string, title: object, keywords: object) => ({
    ...testAllowance,
    code,
    title,
    summary: said("—", "—", "—"),
    keywords,
  });
  return {
    PASSPORTS: [
      of(
        "old-age",
        said("Yaşa görə müavinət", "Old-age allowance", "Пособие по возрасту"),
        said("qocalıq", "elderly", "старость"),
      ),
      of(
        "funeral",
        said("Dəfn üçün müavinət", "Funeral allowance", "Пособие на погребение"),
        said("ölüm", "death", "смерть похороны"),
      ),
      of(
        "job-loss",
        said("İşsizlikdən sığorta ödənişi", "Unemployment insurance payment", "Страховая выплата"),
        said("iş itirmək", "lay-off", "сокращение, безработица"),
      ),
    ],
  };
});

let found: (words: string) => string[];
beforeAll(async () => {
  const { searchServices } = await import("./search");
  found = (words) => searchServices(words).map(({ code }) => code);
});

describe("a service is found", () => {
  test.each([
    ["as it is called", "İşsizlikdən sığorta ödənişi", "job-loss"],
    ["without Azerbaijani letters", "issizlikden sigorta odenisi", "job-loss"],
    ["in capitals with a dotless I", "ISSIZLIKDEN", "job-loss"],
    ["with a dotted İ in the wrong place", "İŞSİZLİKDƏN", "job-loss"],
    ["by its beginning", "dəf", "funeral"],
    ["with a slip", "defnn", "funeral"],
    ["with two letters swapped", "funreal", "funeral"],
    ["with another ending", "müavinətlər yaş", "old-age"],
    ["in English", "unemployment", "job-loss"],
    ["in Russian", "погребение", "funeral"],
    ["in Russian with a slip", "погрибение", "funeral"],
    ["by a word that stands in no title", "lay-off", "job-loss"],
  ])("%s: %s", (_, words, code) => expect(found(words)[0]).toBe(code));

  test("best first: a title before a keyword", () => expect(found("yaşa")[0]).toBe("old-age"));
});

test("nothing is asked: everything is shown", () => expect(found("  ")).toHaveLength(3));

test.each([["pasport"], ["<script>"], ["zzzz"], ["%"], ["ə".repeat(5_000)]])(
  "%j finds nothing and breaks nothing",
  (words) => expect(found(words)).toEqual([]),
);
