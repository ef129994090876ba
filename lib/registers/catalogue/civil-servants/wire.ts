import { z } from "zod";
import { epochMsDay } from "../notations";
import { Said } from "../records";

/** The message of the register of civil servants: a day is the milliseconds since 1970. */
export const Wire = z.object({
  dovletQulluqcusu: z.object({
    dovletOrqani: Said,
    tutduguVezife: Said,
    ixtisasDerecesi: Said,
    qulluqaQebul: epochMsDay,
  }),
});
