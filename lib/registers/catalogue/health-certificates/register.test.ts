import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { healthCertificates } from "./register";

const CERTIFICATE = {
  certificateNo: "086-2026-000417",
  issuedAt: "2026-02-11T00:00:00+04:00",
  validUntil: "2027-02-11T00:00:00+04:00",
  facility: "Nümunə Poliklinika",
  conclusion: "Y",
};
const EARLIER = {
  ...CERTIFICATE,
  certificateNo: "086-2024-000009",
  issuedAt: "2024-01-10T23:30:00+04:00",
  validUntil: null,
  conclusion: "MY",
};

test("certificates, the latest first", () => {
  const { records, facts } = hear(healthCertificates, {
    formCode: "086",
    certificates: [EARLIER, CERTIFICATE],
  });

  expect(records).toMatchObject({
    health: {
      certificates: [
        {
          number: "086-2026-000417",
          issuedOn: "2026-02-11",
          expiresOn: "2027-02-11",
          issuer: "Nümunə Poliklinika",
          conclusion: "fit",
        },
        { issuedOn: "2024-01-10", expiresOn: null, conclusion: "fit_with_limits" },
      ],
    },
  });
  expect(lines(facts.health)).toEqual([
    "form-86:1: Fit · 2026-02-11/2027-02-11 · Nümunə Poliklinika · 086-2026-000417",
    "form-86:2: Fit with limits · 2024-01-10/.. · Nümunə Poliklinika · 086-2024-000009",
  ]);
});

test.each([
  ["a day without a moment", { issuedAt: "2026-02-11" }],
  ["a moment of another zone", { issuedAt: "2026-02-11T00:00:00Z" }],
  ["an end before the beginning", { validUntil: "2026-02-10T00:00:00+04:00" }],
  ["an unknown conclusion", { conclusion: "?" }],
  ["no number", { certificateNo: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  const certificates = [{ ...CERTIFICATE, ...wrong }];
  expect(() => hear(healthCertificates, { formCode: "086", certificates })).toThrow();
});

test("another form is not a health certificate", () => {
  expect(() => hear(healthCertificates, { formCode: "027", certificates: [] })).toThrow();
});
