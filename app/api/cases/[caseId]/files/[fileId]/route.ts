import { viewFile } from "@/lib/cases";
import { citizenContext } from "@/lib/web";
import { fileAnswer, fileProblem } from "@/lib/web/file-answer";

interface Props {
  params: Promise<{ caseId: string; fileId: string }>;
}

/** A file that I sent with my application. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  try {
    return fileAnswer(await viewFile(await citizenContext(), await params));
  } catch (error) {
    return fileProblem(error, request);
  }
}
