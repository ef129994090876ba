import "server-only";
import { AppError } from "@/lib/kernel/errors";
import { isPaperError, printPaper } from "@/lib/paper";
import type { SealedPdf } from "@/lib/seal";
import { sealPdf } from "@/lib/seal";
import type { Hindrance } from "./release";
import { paperOf, type SheetOf, sealWordsOf } from "./sheet";
import { TOO_LONG, UNPRINTABLE } from "./words";

/**
 * Prints a sheet and seals it: the whole file, or why there can be none. Nothing is written anywhere.
 * @throws AppError `unavailable` while too many are waiting, or the time-stamp authority does not answer
 */
export async function press(sheet: SheetOf): Promise<SealedPdf | Hindrance> {
  let pdf: Uint8Array;
  try {
    pdf = await printPaper(paperOf(sheet));
  } catch (error) {
    if (isPaperError(error, "unsupported-script")) return unprintable(error.text ?? "");
    if (isPaperError(error, "too-long")) return { why: "impossible", text: TOO_LONG };
    if (isPaperError(error, "busy")) {
      throw new AppError("unavailable", { retryAfterSeconds: 2, cause: error });
    }
    throw error;
  }
  try {
    return await sealPdf(pdf, {
      institution: sheet.kind.institution,
      words: sealWordsOf(sheet),
      at: sheet.issuedAt,
    });
  } catch (error) {
    // By name: Next may bundle the module of the class more than once.
    if (error instanceof Error && error.name === "TimeStampError") {
      throw new AppError("unavailable", { retryAfterSeconds: 10, cause: error });
    }
    throw error;
  }
}

/** What stands in the way is told whole, so that whoever reads it knows where to look. */
function unprintable(text: string): Hindrance {
  const { az, en, ru } = UNPRINTABLE;
  const said = (sentence: string) => sentence.replace("{text}", () => text);
  return { why: "impossible", text: { az: said(az), en: said(en), ru: said(ru) } };
}
