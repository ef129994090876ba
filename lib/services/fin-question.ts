import { z } from "zod";
import { FIN_PATTERN, type Fin, normaliseFin } from "@/lib/kernel/fin";
import { type Question, text } from "./question";

const TYPED_LONGEST = 20;

type Asked<F> = Omit<Parameters<typeof text<F>>[0], "longest" | "shortest">;

/**
 * Another person's FIN, as it stands in their papers. Only its form is checked: nothing is looked up, so
 * that nobody learns by typing who lives, died or is paid a pension.
 */
export function finOf<F = unknown>(spec: Asked<F>): Question<Fin, F> {
  return {
    ...text<F>({ ...spec, longest: TYPED_LONGEST }),
    schema: () =>
      z.string().transform((said, ctx) => {
        const fin = normaliseFin(said);
        if (FIN_PATTERN.test(fin)) return fin as Fin;
        ctx.addIssue({ code: "custom", message: "form" });
        return z.NEVER;
      }),
  };
}
