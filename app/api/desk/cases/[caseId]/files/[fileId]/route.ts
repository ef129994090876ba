import { viewFileAtDesk } from "@/lib/cases";
import { deskContext } from "@/lib/web";
import { fileAnswer, fileProblem } from "@/lib/web/file-answer";

interface Props {
  params: Promise<{ caseId: string; fileId: string }>;
}

/** A file of a case, for the officer who works on it. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  try {
    return fileAnswer(await viewFileAtDesk(await deskContext(), await params));
  } catch (error) {
    return fileProblem(error, request);
  }
}
