import { z } from "zod";
import { phone } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { Phone } from "../records";
import { Wire } from "./wire";

/** The mobile numbers registered on a person. */
export const mobileNumbers = defineRegister({
  code: "mobile-numbers",
  institution: "transport",
  name: {
    az: "Mobil nömrələrin reyestri",
    en: "Register of mobile numbers",
    ru: "Реестр мобильных номеров",
  },
  address: {
    memberClass: "GOV",
    memberCode: "RINN",
    subsystem: "MOBIL",
    service: "NUMBERS",
    version: "v1",
  },
  wire: Wire,
  parts: {
    contact: part({
      /** Numbers in use; a suspended one reaches nobody. */
      record: z.object({ phones: z.array(Phone) }),
      // One fact for all numbers: another register that knows one of them does not contradict.
      facts: ({ phones: [first, ...others] }) =>
        first === undefined ? [] : [fact("phone", [phone(first), ...others.map(phone)])],
    }),
  },
  read(numbers) {
    const inUse = numbers.filter(({ st }) => st === "active");
    return { contact: { phones: inUse.map(({ msisdn }) => msisdn) } };
  },
  freshForHours: 24,
  timeoutMs: 3_000,
});
