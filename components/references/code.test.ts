import { expect, test } from "vitest";
import { codeIn } from "./code";

const CODE = "7KQ2M9FX3TRB0A1CDEGH";

test.each([
  CODE,
  CODE.toLowerCase(),
  "7kq2-m9fx-3trb-oalc-degh",
  " 7KQ2 M9FX 3TRB 0AIC DEGH ",
  "7KQ2\u2011M9FX\u20113TRB\u20110A1C\u2011DEGH", // hyphens that do not break, as a sheet may have them
  `https://e-social.example/v/${CODE}#eyJhbGciOiJFUzI1NiJ9.e30.x`,
  `http://localhost:3000/az/v/${CODE.toLowerCase()}?x=1`,
])("%s is the code", (typed) => {
  expect(codeIn(typed)).toBe(CODE);
});

test.each([
  "",
  "AR-26-11-40718",
  CODE.slice(1),
  `${CODE}0`,
  CODE.replace("K", "U"),
  CODE.replace("K", "\u041a"),
  "../../etc/passwd",
  "<script>",
])("%s is none", (typed) => {
  expect(codeIn(typed)).toBeNull();
});
