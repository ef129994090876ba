import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { civilStatus } from "./register";

const SEVINC = {
  sexs: { soyad: "Həsənova", ad: "Sevinc", ataAdi: "Kamran", cins: "Q" },
  aktlar: { dogum: { tarix: { gun: 14, ay: 3, il: 1964 }, yer: "Şəki şəhəri" }, olum: null },
  nikah: { veziyyet: "DUL", tarix: { gun: 1, ay: 6, il: 2020 }, heyatYoldasi: "TST0002" },
  valideynler: { ana: null, ata: "TST0003" },
  ovladlar: [
    {
      fin: "TST0005",
      soyadAdAtaAdi: "Həsənov Anar Elnur oğlu",
      dogumTarixi: { gun: 3, ay: 2, il: 1995 },
      olumTarixi: { gun: 4, ay: 2, il: 2001 },
    },
    {
      fin: "TST0004",
      soyadAdAtaAdi: "Həsənova Nigar Elnur qızı",
      dogumTarixi: { gun: 9, ay: 8, il: 1990 },
      olumTarixi: null,
    },
  ],
  qeyyumlugunda: [
    {
      fin: "TST0006",
      soyadAdAtaAdi: "Həsənov Murad Elnur oğlu",
      dogumTarixi: { gun: 12, ay: 5, il: 2010 },
      olumTarixi: null,
      teyinTarixi: { gun: 15, ay: 6, il: 2026 },
    },
  ],
};

test("a widow with two children and a ward", () => {
  const { records, facts } = hear(civilStatus, { cavab: SEVINC });

  expect(records).toEqual({
    identity: {
      name: { surname: "Həsənova", givenName: "Sevinc", fatherName: "Kamran" },
      sex: "female",
      birth: { on: "1964-03-14", place: "Şəki şəhəri" },
      diedOn: null,
    },
    household: {
      // A widow has no spouse; who it was is kept apart.
      marital: { status: "widowed", since: "2020-06-01", spouse: null, lateSpouse: "TST0002" },
      mother: null,
      father: "TST0003",
      children: [
        { fin: "TST0004", name: "Həsənova Nigar Elnur qızı", bornOn: "1990-08-09", diedOn: null },
        {
          fin: "TST0005",
          name: "Həsənov Anar Elnur oğlu",
          bornOn: "1995-02-03",
          diedOn: "2001-02-04",
        },
      ],
      wards: [
        {
          fin: "TST0006",
          name: "Həsənov Murad Elnur oğlu",
          bornOn: "2010-05-12",
          diedOn: null,
          since: "2026-06-15",
        },
      ],
    },
  });
  expect(lines(facts.household)).toEqual([
    "marital-status: Widowed",
    "child:1: Həsənova Nigar Elnur qızı · 1990-08-09",
    "child:2: Həsənov Anar Elnur oğlu · 1995-02-03",
    "ward:1: Həsənov Murad Elnur oğlu · 2010-05-12",
    "father: TST0003",
  ]);
  expect(facts.household?.[0]?.since).toBe("2020-06-01");
  expect(lines(facts.identity)).toEqual([
    "full-name: Həsənova Sevinc Kamran qızı",
    "birth-date: 1964-03-14",
    "sex: Female",
    "birth-place: Şəki şəhəri",
  ]);
});

test("a snapshot of before deaths of children and days of guardianship were told is still read", () => {
  const { records } = hear(civilStatus, { cavab: SEVINC });
  const older = {
    ...records.household,
    children: records.household.children.map(({ diedOn: _, ...rest }) => rest),
    wards: records.household.wards.map(({ diedOn: _, since: __, ...rest }) => rest),
  };

  const read = civilStatus.parts.household.record.parse(older);
  expect(read.children.map(({ diedOn }) => diedOn)).toEqual([null, null]);
  expect(read.wards).toMatchObject([{ diedOn: null, since: null }]);
});

test("the spouse of a married person is named", () => {
  const nikah = { ...SEVINC.nikah, veziyyet: "NIKAHDA" };
  const { facts } = hear(civilStatus, { cavab: { ...SEVINC, nikah } });

  expect(lines(facts.household).slice(0, 2)).toEqual([
    "marital-status: Married",
    "spouse: TST0002",
  ]);
});

test("a foreigner who married here: no act of birth, so no day of birth is stated", () => {
  const aktlar = { dogum: null, olum: null };
  const { facts } = hear(civilStatus, { cavab: { ...SEVINC, aktlar } });

  expect(facts.identity?.map(({ key }) => key)).toEqual(["full-name", "sex"]);
});

test("a death is stated", () => {
  const aktlar = { ...SEVINC.aktlar, olum: { tarix: { gun: 2, ay: 6, il: 2026 } } };
  const { facts } = hear(civilStatus, { cavab: { ...SEVINC, aktlar } });

  expect(lines(facts.identity)).toContain("death-date: 2026-06-02");
});

test.each([
  [
    "a day that does not exist",
    { aktlar: { ...SEVINC.aktlar, olum: { tarix: { gun: 31, ay: 6, il: 2026 } } } },
  ],
  [
    "a death before the birth",
    { aktlar: { ...SEVINC.aktlar, olum: { tarix: { gun: 1, ay: 1, il: 1960 } } } },
  ],
  ["an unknown marital status", { nikah: { ...SEVINC.nikah, veziyyet: "NISANLI" } }],
  ["a child without a name", { ovladlar: [{ ...SEVINC.ovladlar[0], soyadAdAtaAdi: " " }] }],
  ["no list of children", { ovladlar: undefined }],
  [
    "a child that died before it was born",
    { ovladlar: [{ ...SEVINC.ovladlar[0], olumTarixi: { gun: 2, ay: 2, il: 1995 } }] },
  ],
  [
    "a guardian of somebody not yet born",
    { qeyyumlugunda: [{ ...SEVINC.qeyyumlugunda[0], teyinTarixi: { gun: 11, ay: 5, il: 2010 } }] },
  ],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(civilStatus, { cavab: { ...SEVINC, ...wrong } })).toThrow();
});
