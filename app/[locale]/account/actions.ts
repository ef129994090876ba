"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { revokeAllSessions, revokeSession } from "@/lib/identity";
import { isSecure, sessionCookieName } from "@/lib/identity/cookies";
import { isAppError } from "@/lib/kernel/errors";
import { citizenContext, shown } from "@/lib/web";
import { localeOfForm } from "../form";

/** Signs one other device out; a sign-in that was over already is said to have been over. */
export async function signOutThereAction(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const sessionId = String(form.get("session") ?? "");
  const { ended } = await shown(
    revokeSession(await citizenContext(), { sessionId }).catch((error: unknown) => {
      if (isAppError(error, "invalid_input")) return { ended: 0 };
      throw error;
    }),
    locale,
  );
  redirect(`/${locale}/account?ended=${ended}`);
}

/** Signs out everywhere, here included. */
export async function signOutEverywhereAction(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  await shown(revokeAllSessions(await citizenContext(), {}), locale);
  (await cookies()).set(sessionCookieName(), "", { path: "/", secure: isSecure(), maxAge: 0 });
  redirect(`/${locale}/sign-in?error=signed-out`);
}
