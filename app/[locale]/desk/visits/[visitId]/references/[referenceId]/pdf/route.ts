import { downloadAtDesk } from "@/lib/desk";
import { AppError, isAppError } from "@/lib/kernel/errors";
import { deskContext, problem, problemOr } from "@/lib/web";
import { fileAnswer } from "@/lib/web/file-answer";

interface Props {
  params: Promise<{ locale: string; visitId: string; referenceId: string }>;
}

/** A reference of the person of a visit, to be printed and handed over. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { visitId, referenceId: id } = await params;
  try {
    return fileAnswer(await downloadAtDesk(await deskContext(), { visitId, id }));
  } catch (error) {
    // An address that can be of no reference is one of none.
    return isAppError(error, "invalid_input")
      ? problem(new AppError("not_found"))
      : problemOr(error);
  }
}
