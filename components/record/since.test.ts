import { expect, test } from "vitest";
import { ablative } from "./since";

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
