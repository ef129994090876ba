import { downloadAtDesk } from "@/lib/desk";
import { deskContext } from "@/lib/web";
import { fileAnswer, fileProblem } from "@/lib/web/file-answer";

interface Props {
  params: Promise<{ locale: string; visitId: string; referenceId: string }>;
}

/** A reference of the person of a visit, to be printed and handed over. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { visitId, referenceId: id } = await params;
  try {
    return fileAnswer(await downloadAtDesk(await deskContext(), { visitId, id }));
  } catch (error) {
    return fileProblem(error, request);
  }
}
