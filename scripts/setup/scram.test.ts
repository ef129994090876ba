import { expect, test } from "vitest";
import { scramVerifier } from "./scram";

test("the example of RFC 7677 gives its keys", () => {
  // User "user", password "pencil"; the RFC's proof and signature follow from these two keys.
  expect(scramVerifier("pencil", Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64"))).toBe(
    "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$" +
      "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
  );
});

test("the same password never looks the same twice", () => {
  expect(scramVerifier("pencil")).not.toBe(scramVerifier("pencil"));
});
