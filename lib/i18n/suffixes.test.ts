import { expect, test } from "vitest";
import { ablative, locative, ordinal } from "./suffixes";

test.each([
  ["20.11.2026, 08:15", "dən"], // on beş
  ["01.09.2016", "dan"], // on altı
  ["20.08.2021", "dən"], // iyirmi bir
  ["17.05.2004", "dən"], // dörd
  ["22.10.2019", "dan"], // on doqquz
  ["31.12.2010", "dan"], // on
  ["31.12.2020", "dən"], // iyirmi
  ["31.12.1990", "dan"], // doxsan
  ["31.12.1980", "dən"], // səksən
  ["31.12.1970", "dən"], // yetmiş
  ["31.12.2000", "dən"], // iki min
  ["20.11.2026, 08:40", "dan"], // qırx
  ["20.11.2026, 08:50", "dən"], // əlli
  ["20.11.2026, 08:00", "dan"], // sıfır sıfır
  ["20.11.2026, 08:06", "dan"], // sıfır altı
])("%s-%s", (text, ending) => {
  expect(ablative(text)).toBe(ending);
});

test.each([
  ["14.03.2029", "da"], // doqquz
  ["01.12.2028", "də"], // səkkiz
])("%s-%s", (text, ending) => {
  expect(locative(text)).toBe(ending);
});

test.each([
  [2001, "ci"], // bir
  [2022, "ci"], // iki
  [2023, "cü"], // üç
  [2024, "cü"], // dörd
  [2025, "ci"], // beş
  [2026, "cı"], // altı
  [2027, "ci"], // yeddi
  [2018, "ci"], // səkkiz
  [2019, "cu"], // doqquz
  [2010, "cu"], // on
  [2020, "ci"], // iyirmi
  [2030, "cu"], // otuz
  [2040, "cı"], // qırx
  [2050, "ci"], // əlli
  [2060, "cı"], // altmış
  [1970, "ci"], // yetmiş
  [1980, "ci"], // səksən
  [1990, "cı"], // doxsan
  [1900, "cü"], // doqquz yüz
  [2000, "ci"], // iki min
  [2100, "cü"], // yüz
])("%d-%s il", (year, ending) => {
  expect(ordinal(year)).toBe(ending);
});
