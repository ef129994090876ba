import { localeOfPath } from "@/lib/i18n";
import { isAppError } from "@/lib/kernel/errors";
import { downloadReference } from "@/lib/references";
import { citizenContext, currentPath, toSignIn } from "@/lib/web";
import { fileAnswer, fileProblem } from "@/lib/web/file-answer";

interface Props {
  params: Promise<{ locale: string; referenceId: string }>;
}

/** My reference, as it was sealed. Nobody signed in is led to sign in, and back to the file. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { referenceId: id } = await params;
  try {
    return fileAnswer(await downloadReference(await citizenContext(), { id }));
  } catch (error) {
    if (isAppError(error, "unauthenticated")) return toSignIn(localeOfPath(await currentPath()));
    return fileProblem(error, request);
  }
}
