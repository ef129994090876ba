import { describe, expect, test } from "vitest";
import {
  CalculationDocument,
  type CalculationResult,
  checkDocument,
  documentOf,
  LARGEST_DOCUMENT_BYTES,
  readDocument,
} from "./document";
import { anAccount, day, paying, someone } from "./testing";

const TODAY = day("2026-11-21");
const HER = someone({
  account: anAccount({
    monthsBefore2006: 102,
    serviceBefore2006: [
      { employer: "Gizli Zavod", from: day("1997-07-01"), until: day("2005-12-31") },
    ],
    payers: [
      paying(500, "2016-01", "2020-12", { employer: "Nümunə MMC" }),
      paying(900, "2020-06", "2026-10", { employer: "Başqa MMC", unpaid: ["2021-02"] }),
    ],
  }),
});

/** The file as it comes back from a disk. */
const filed = (facts = HER) =>
  CalculationDocument.parse(JSON.parse(JSON.stringify(documentOf(facts, TODAY))));

describe("a calculation as a file", () => {
  test("comes out the same when it is computed again", () => {
    expect(checkDocument(filed())).toMatchObject({ agrees: true, differences: [], law: [] });
  });

  test("names no employer, and tells payers apart by number", () => {
    const text = JSON.stringify(filed());
    expect(text).not.toMatch(/MMC|Zavod/);
    const { account } = filed().facts;
    expect(account !== "unknown" && account?.payers.map(({ employer }) => employer)).toEqual([
      "2",
      "3",
    ]);
  });

  test("states each value of the law it rests on, once", () => {
    const { law } = filed();
    expect(law).toContainEqual({ parameter: "capital-index", from: "2026-01-01", value: 5_600 });
    expect(law).toContainEqual({ parameter: "capital-index", from: "2025-01-01", value: 2_200 });
    expect(law).toContainEqual({ parameter: "minimum-pension", from: "2025-01-01", value: 32_000 });
    const keys = law.map(({ parameter, from }) => `${parameter} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("of somebody whose register was silent, and of somebody without an account", () => {
    for (const account of ["unknown", null] as const) {
      expect(checkDocument(filed(someone({ account }))).agrees).toBe(true);
    }
  });

  test("of the longest career is smaller than what the page takes", () => {
    const payers = Array.from({ length: 20 }, (_, index) =>
      paying(9_999, "2006-01", "2026-10", { employer: `E${index}` }),
    );
    const size = JSON.stringify(
      documentOf(someone({ account: anAccount({ payers }) }), TODAY),
    ).length;
    expect(size).toBeLessThan(LARGEST_DOCUMENT_BYTES);
  });
});

describe("the text of a file", () => {
  const text = (more: object = {}) => JSON.stringify({ ...documentOf(HER, TODAY), ...more });

  test("is read as what was filed, also after a byte order mark", () => {
    const read = { ok: true, document: filed() };
    expect(readDocument(text())).toEqual(read);
    expect(readDocument(`\ufeff${text()}`)).toEqual(read);
  });

  test("keeps such a mark anywhere else", () => {
    const law = [{ parameter: "\ufeffno-such", from: TODAY, value: 1 }];
    expect(readDocument(text({ law }))).toMatchObject({ ok: true, document: { law } });
  });

  test("that is no JSON is no file of ours", () => {
    for (const other of ["", "PK\u0003\u0004", `${text()}}`]) {
      expect(readDocument(other)).toEqual({ ok: false, isJson: false, places: [] });
    }
  });

  test("with something wrong says where", () => {
    const facts = { ...HER, disability: { percent: 0, since: "1990-01-01", until: null } };
    expect(readDocument(text({ facts }))).toEqual({
      ok: false,
      isJson: true,
      places: [{ path: "facts.disability.percent", message: "percent" }],
    });
  });

  test("with lists in lists without end is answered too", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const law = `"law":[{"parameter":"no-such","from":"2026-11-21","value":${deep}}]`;
    const endless = text({ law: [] }).replace('"law":[]', law);
    expect(readDocument(endless)).toEqual({ ok: false, isJson: true, places: [] });
  });
});

describe("what the other rules say is in the file", () => {
  test("of a pension that was indexed: from what, to what, and February", () => {
    const inPayment = {
      kind: "old-age",
      assignedOn: day("2024-05-10"),
      amountQepik: 61_815,
    } as const;
    expect(filed(someone({ inPayment })).result.others).toMatchObject({
      indexedFromQepik: 56_555,
      indexedToQepik: 61_815,
      februaryQepik: 67_075,
    });
  });

  test("of work whose months are not told one by one there is no new capital, and no zero", () => {
    const account = anAccount({
      carriedOver: { on: day("2025-12-31"), amountQepik: 3_000_000 },
      payers: [paying(900, "2026-01", "2026-10")],
    });
    const inPayment = {
      kind: "old-age",
      assignedOn: day("2020-01-12"),
      amountQepik: 61_815,
    } as const;
    expect(filed(someone({ account, inPayment })).result.others).toMatchObject({
      newCapitalQepik: null,
      additionOn: "2026-01-12",
      additionQepik: null,
    });
  });

  test("of a right whose day cannot be told there are no past months", () => {
    const special = { ...someone().special, childrenRaisedToEight: 5 };
    const account = anAccount({ carriedOver: { on: day("2017-12-31"), amountQepik: 6_000_000 } });
    const mother = someone({ bornOn: day("1964-01-10"), special, account });
    expect(filed(mother).result.others).toMatchObject({
      earlyGroup: "children-5",
      arrearsSince: null,
      arrearsMonths: null,
    });
  });
});

describe("who is told apart", () => {
  test("two employers of one name have two numbers, and the file needs no more", () => {
    const payers = [
      paying(500, "2020-01", "2020-12", { employer: "Nümunə MMC" }),
      { ...paying(500, "2020-01", "2020-12", { employer: "Nümunə MMC" }), payer: 2 },
      paying(500, "2021-01", "2021-02", { employer: "Nümunə MMC" }),
    ];
    const { facts } = filed(someone({ account: anAccount({ payers }) }));
    if (facts.account === null || facts.account === "unknown") throw new Error("no account");
    expect(facts.account.payers.map(({ employer }) => employer)).toEqual(["1", "2", "1"]);
    expect(facts.account.payers[1]).not.toHaveProperty("payer");
  });
});

describe("what is no calculation is refused", () => {
  type Filed = ReturnType<typeof filed>;
  const refused = (change: (document: Filed) => object) => {
    const document = filed();
    const { error } = CalculationDocument.safeParse({ ...document, ...change(document) });
    return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  };
  test.each<[string, (document: Filed) => object, string]>([
    ["a day that does not exist", () => ({ on: "2026-02-30" }), "on: day"],
    ["a day in a list", () => ({ on: ["2026-11-21"] }), "on: day"],
    ["another kind of file", () => ({ kind: "letter" }), "kind"],
    ["a later version", () => ({ version: 2 }), "version"],
    ["a field nobody asked for", () => ({ name: "Sevinc" }), "name"],
    [
      "half a qəpik",
      ({ result }) => ({ result: { ...result, capitalQepik: 0.5 } }),
      "result.capitalQepik",
    ],
    [
      "facts that are none",
      ({ facts }) => ({ facts: { ...facts, bornOn: "2026-02-30" } }),
      "facts.bornOn: day",
    ],
  ])("%s", (_, change, message) => {
    expect(refused(change)?.join("; ")).toContain(message);
  });

  test("of somebody with a right in both ways it is one", () => {
    const entitled = someone({
      bornOn: day("1955-01-01"),
      account: anAccount({
        monthsBefore2006: 300,
        carriedOver: { on: day("2025-12-31"), amountQepik: 9_000_000 },
      }),
    });
    expect(filed(entitled).result.today).toMatchObject({
      outcome: "eligible",
      routes: ["capital", "record"],
    });
  });
});

describe("a file that was changed", () => {
  test("a figure of the result is found, with what comes out instead", () => {
    const document = filed();
    const capitalQepik = (document.result.capitalQepik ?? 0) + 1;
    const check = checkDocument({ ...document, result: { ...document.result, capitalQepik } });
    expect(check).toMatchObject({
      agrees: false,
      differences: [{ path: "capitalQepik", stated: capitalQepik, computed: capitalQepik - 1 }],
    });
  });

  const today = (more: object) => (result: CalculationResult) => ({
    today: { ...result.today, ...more },
  });
  test.each<[string, (result: CalculationResult) => object]>([
    ["recordMonths", () => ({ recordMonths: 1 })],
    ["ageOn", () => ({ ageOn: "2029-03-15" })],
    ["outcome", today({ outcome: "eligible" })],
    ["routes", today({ routes: ["capital"] })],
    ["computedQepik", today({ computedQepik: 1 })],
    ["payableQepik", today({ payableQepik: 1 })],
    ["allowanceQepik", today({ allowanceQepik: 1 })],
  ])("so is %s, and nothing else", (path, change) => {
    const document = filed();
    const result = { ...document.result, ...change(document.result) };
    const { differences } = checkDocument({ ...document, result } as typeof document);
    expect(differences.map((one) => one.path)).toEqual([path]);
  });

  test("one wrong figure and one wrong value of the law do not make up for each other", () => {
    const document = filed();
    const result = { ...document.result, recordMonths: 1 };
    const [first, ...law] = document.law;
    const check = checkDocument({
      ...document,
      result,
      law: [{ ...first, value: 1 }, ...law] as typeof document.law,
    });
    expect(check).toMatchObject({ agrees: false, differences: [{}], law: [{}] });
  });

  test("several ways to a right, or several pensions, are told side by side", () => {
    const account = anAccount({
      monthsBefore2006: 300,
      carriedOver: { on: day("2025-12-31"), amountQepik: 9_000_000 },
    });
    const document = filed(someone({ bornOn: day("1955-01-01"), account }));
    const { today, others } = document.result;
    const check = checkDocument({
      ...document,
      result: {
        ...document.result,
        today: { ...today, routes: ["capital"] },
        others: { ...others, choice: ["old-age-pension", "survivor-pension"] },
      },
    });
    expect(check.differences).toEqual([
      { path: "routes", stated: "capital", computed: "capital record" },
      {
        path: "choice",
        stated: "old-age-pension survivor-pension",
        computed: "old-age-pension",
      },
    ]);
  });

  test("a figure of another rule is found", () => {
    const inPayment = {
      kind: "old-age",
      assignedOn: day("2020-01-12"),
      amountQepik: 61_815,
    } as const;
    const document = filed({ ...HER, inPayment });
    expect(document.result.others).toMatchObject({
      additionOn: "2026-01-12",
      choice: ["old-age-pension"],
    });
    const others = { ...document.result.others, additionQepik: 1, choice: [] };
    const check = checkDocument({ ...document, result: { ...document.result, others } });
    expect(check.differences.map(({ path }) => path)).toEqual(["additionQepik", "choice"]);
    expect(document.law.map(({ parameter }) => parameter)).toContain("working-pensioner");
  });

  test("so is what is due for past months", () => {
    const account = anAccount({ carriedOver: { on: day("2017-12-31"), amountQepik: 6_000_000 } });
    const document = filed(someone({ sex: "male", bornOn: day("1958-05-11"), account }));
    const { others } = document.result;
    // 616.86 by the indexes of three years; see arrears.test.ts.
    expect(others).toMatchObject({
      arrearsSince: "2023-05-11",
      arrearsPensionQepik: 61_686,
      arrearsMonths: 36,
      arrearsLostMonths: 6,
      arrearsQepik: 2_646_794,
      arrearsIndexedQepik: 81_047,
    });
    const more = { ...others, arrearsMonths: 42, arrearsQepik: 3_000_000 };
    const check = checkDocument({ ...document, result: { ...document.result, others: more } });
    expect(check.differences.map(({ path }) => path)).toEqual(["arrearsMonths", "arrearsQepik"]);
    expect(document.law.map(({ parameter }) => parameter)).toContain("arrears-limit");
  });

  test("a year that was left out or added is found", () => {
    const document = filed();
    const years = document.result.years.slice(1);
    const check = checkDocument({ ...document, result: { ...document.result, years } });
    expect(check.differences).toMatchObject([{ path: "years.2006", stated: null }]);
    const more = [...document.result.years, { year: 2040, closingQepik: 1 }];
    expect(
      checkDocument({ ...document, result: { ...document.result, years: more } }).differences,
    ).toEqual([{ path: "years.2040", stated: 1, computed: null }]);
  });

  test("a fact that was changed makes the stated result wrong", () => {
    const document = filed();
    const facts = { ...document.facts, bornOn: day("1965-03-14") };
    const check = checkDocument({ ...document, facts } as typeof document);
    expect(check.differences.map(({ path }) => path)).toContain("ageOn");
  });

  test("a value of the law that is not the one held is found, and so is one that is missing", () => {
    const document = filed();
    const wrong = document.law.map((row) =>
      row.parameter === "minimum-pension" ? { ...row, value: 1 } : row,
    );
    expect(checkDocument({ ...document, law: wrong })).toMatchObject({
      agrees: false,
      differences: [],
      law: [{ parameter: "minimum-pension", from: "2025-01-01", stated: 1, held: 32_000 }],
    });
    const fewer = document.law.filter(({ parameter }) => parameter !== "minimum-pension");
    expect(checkDocument({ ...document, law: fewer }).law).toMatchObject([
      { parameter: "minimum-pension", stated: undefined, held: 32_000 },
    ]);
    const foreign = [...document.law, { parameter: "no-such", from: TODAY, value: 1 }];
    expect(checkDocument({ ...document, law: foreign }).law).toEqual([
      { parameter: "no-such", from: TODAY, stated: 1, held: null },
    ]);
  });
});
